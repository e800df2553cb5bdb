import { describe, expect, it } from 'vitest';
import { loadsOfPage, loadsOfScript } from './page-loads.ts';

describe('what a page loads', () => {
  it.each([
    ['<script src="/a.js"></script>', ['/a.js'], 0],
    ["<script type=module src='a.js'></script>", ['a.js'], 0],
    ['<script async src=/a.js></script>', ['/a.js'], 0],
    ['<link rel="stylesheet" href="/a.css">', ['/a.css'], 0],
    ['<iframe src="//elsewhere.example/"></iframe>', ['//elsewhere.example/'], 0],
    ['<svg><use xlink:href="/a.svg#x"></use></svg>', ['/a.svg#x'], 0],
    ['<script>go()</script>', [], 1],
    ['<script type="module"></script>', [], 0],
    ['<body onload="go()">', [], 1],
    ['<link rel="icon" href="data:,"><a href="https://elsewhere.example/">weg</a>', [], 0],
  ])('%s', (html, addresses, inline) => {
    expect(loadsOfPage(html)).toEqual({ addresses, inline });
  });

  it('and what a script names', () => {
    const script =
      'import"./b.js";const w=new Worker("/a/c.js");d=["assets/d.css",`e.mjs`];f="geen bestand";g="https://x.example/g.js"';
    expect(loadsOfScript(script)).toEqual([
      './b.js',
      '/a/c.js',
      'assets/d.css',
      'e.mjs',
      'https://x.example/g.js',
    ]);
  });
});
