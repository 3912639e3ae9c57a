import { expect, it } from 'vitest';
import { redacted } from './redact';

const USUAL = { secrets: ['canary-secret', ''], mayHoldCredentials: false };

it('masks credentials at any depth, and only those', () => {
  const body = {
    credentials: { url: 'https://canary', users: [{ password: 'canary' }], port: 1 },
    services: [{ name: 'verse', dashboard_client: { id: 'x', secret: 'canary' } }],
    syslog_drain_url: 'https://canary',
    volume_mounts: [{ device: { mount_config: { key: 'canary' } } }],
  };
  const text = redacted(JSON.stringify(body), body, USUAL);
  expect(text).not.toContain('canary');
  expect(JSON.parse(text)).toMatchObject({ services: [{ name: 'verse', dashboard_client: { id: 'x' } }] });
});

it('strikes the platform’s own secret out of every text', () => {
  expect(redacted('<p>canary-secret and canary-secret</p>', undefined, USUAL)).toBe('<p>••• and •••</p>');
});

it('keeps nothing of credentials that cannot be read', () => {
  const broken = '{"credentials":{"password":"canary';
  expect(redacted(broken, undefined, { ...USUAL, mayHoldCredentials: true })).toBe('•••');
  expect(redacted('', undefined, { ...USUAL, mayHoldCredentials: true })).toBe('');
});

it('keeps the beginning of a long text', () => {
  expect(redacted('x'.repeat(5000), undefined, USUAL)).toHaveLength(4001);
});
