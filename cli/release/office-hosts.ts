import { headersOf } from '@seinhuis/core/wire/headers';
import type { Release } from '@seinhuis/core/wire/release';

// Settings for whoever hosts the office apart from the switchboard, made from the headers of the release.

type Headers = Readonly<Record<string, string>>;

/**
 * What comes from the switchboard may never become a page of this host: the office is of the same origin, and a page
 * could reach into it. So the host, not the switchboard, says what an answer is allowed: nothing (C1, C13).
 */
export const answerHeaders = (): Headers => {
  const { 'content-security-policy': policy, ...rest } = headersOf('answer');
  return { 'content-security-policy': `${policy}; sandbox`, ...rest };
};

/** What of an answer of the switchboard is passed on, beside its body and status. */
export const PASSED_ON = [
  'content-type',
  'content-length',
  'content-encoding',
  'set-cookie',
  'allow',
] as const;

/** The sets of headers of the office, each with the folder that it is for; the last one is for all the rest. */
const setsOf = (release: Release): { readonly guard: Headers; readonly rest: Headers } => {
  const of = (file: string | undefined): Headers => {
    const { 'content-type': _, ...headers } =
      release.headers[release.office.files[file ?? '']?.headers ?? ''] ?? {};
    return headers;
  };
  return {
    guard: of(Object.keys(release.office.files).find((file) => file.startsWith('guard/'))),
    rest: of('index.html'),
  };
};

/** Headers that would make a browser load, lead, keep or report: never passed on. */
const HIDDEN = [
  ...Object.keys(headersOf('answer')),
  'link',
  'refresh',
  'location',
  'server',
  'report-to',
  'reporting-endpoints',
  'nel',
  'sourcemap',
  'service-worker-allowed',
  'clear-site-data',
  'access-control-allow-origin',
  'strict-transport-security',
];

const nginxHeaders = (headers: Headers, indent: string): string =>
  Object.entries(headers)
    .map(([name, value]) => `${indent}add_header ${name} "${value}" always;`)
    .join('\n');

const HSTS = { 'strict-transport-security': 'max-age=31536000' };

export const nginxConf = (release: Release): string => {
  const { guard, rest } = setsOf(release);
  return `# Seinhuis office ${release.version}. Fill in three names: kantoor.example, meldpunt.example and the folder.
server {
  listen 443 ssl;
  server_name kantoor.example;
  # ssl_certificate and ssl_certificate_key: your own.
  root /srv/seinhuis-office-${release.version};
  access_log off;
  etag off;
  if_modified_since off;
  max_ranges 0;
  default_type application/octet-stream;
  types { text/html html; text/javascript js; text/css css; application/json json; }
  charset utf-8;
  charset_types text/javascript text/css;
  gzip on;
  gzip_types text/javascript text/css application/json;

  location = / { return 302 /kantoor/; }

  location /kantoor/guard/ {
${nginxHeaders({ ...guard, ...HSTS }, '    ')}
    try_files $uri =404;
  }
  location /kantoor/assets/ {
${nginxHeaders({ ...rest, ...HSTS }, '    ')}
    try_files $uri =404;
  }
  location /kantoor/ {
${nginxHeaders({ ...rest, ...HSTS }, '    ')}
    try_files $uri /kantoor/index.html;
  }

  # What the office asks the switchboard, on this host's own name: so its cookie is this host's and of no third party.
  location ~ ^/(api/.*|network\\.json)$ {
    proxy_pass https://meldpunt.example;
    proxy_http_version 1.1;
    proxy_set_header Host meldpunt.example;
    proxy_ssl_server_name on;
    proxy_ssl_name meldpunt.example;
    proxy_ssl_verify on;
    proxy_ssl_trusted_certificate /etc/ssl/certs/ca-certificates.crt;
    proxy_redirect off;
    # Bodies are sealed, but they need not lie on this disk.
    proxy_request_buffering off;
    proxy_buffering off;
    client_max_body_size 66m;
${HIDDEN.map((name) => `    proxy_hide_header ${name};`).join('\n')}
${nginxHeaders({ ...answerHeaders(), ...HSTS }, '    ')}
  }
}
`;
};

const caddyHeaders = (headers: Headers, indent: string): string =>
  Object.entries(headers)
    .map(([name, value]) => `${indent}${name} "${value}"`)
    .join('\n');

export const caddyfile = (release: Release): string => {
  const { guard, rest } = setsOf(release);
  return `# Seinhuis office ${release.version}. Fill in three names: kantoor.example, meldpunt.example and the folder.
kantoor.example {
  root * /srv/seinhuis-office-${release.version}
  encode gzip

  redir / /kantoor/ 302

  @guard path /kantoor/guard/*
  handle @guard {
    header {
${caddyHeaders({ ...guard, ...HSTS }, '      ')}
      -Etag
      -Last-Modified
    }
    file_server
  }
  handle /kantoor/assets/* {
    header {
${caddyHeaders({ ...rest, ...HSTS }, '      ')}
      -Etag
      -Last-Modified
    }
    file_server
  }
  handle /kantoor/* {
    header {
${caddyHeaders({ ...rest, ...HSTS }, '      ')}
      -Etag
      -Last-Modified
    }
    try_files {path} /kantoor/index.html
    file_server
  }

  # What the office asks the switchboard, on this host's own name: so its cookie is this host's and of no third party.
  @switchboard path /api/* /network.json
  handle @switchboard {
    reverse_proxy https://meldpunt.example {
      header_up Host meldpunt.example
${HIDDEN.map((name) => `      header_down -${name}`).join('\n')}
    }
    header {
      defer
${caddyHeaders({ ...answerHeaders(), ...HSTS }, '      ')}
    }
  }
}
`;
};
