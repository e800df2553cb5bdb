-- The secret of the six digits gets its outer layer (account/codes.ts); until then it lies here as it was.
alter table words alter column totp_secret type bytea using convert_to(totp_secret, 'UTF8');
