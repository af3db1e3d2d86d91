import { expect, it } from 'vitest';
import { readConfig } from './config.ts';

const whole = { LUWES_ORIGIN: 'https://luwes.example.go.id', LUWES_MASTER_KEY: Buffer.alloc(32, 7).toString('base64') };

it('a whole configuration is read with its defaults', () => {
  expect(readConfig(whole)).toMatchObject({
    config: { origin: 'https://luwes.example.go.id', port: 8080, smtp: null, database: null },
  });
});

it('every fault is named at once', () => {
  const result = readConfig({
    LUWES_PORT: 'eight',
    LUWES_SMTP_URL: 'smtp://mail.example',
    LUWES_MASTER_KEY: 'c2hvcnQ=',
  });
  expect('faults' in result && result.faults.map((f) => f.split(':')[0])).toEqual([
    'LUWES_ORIGIN',
    'LUWES_PORT',
    'LUWES_MASTER_KEY',
    'LUWES_MAIL_FROM',
  ]);
});

it('plain http is refused for anything but this machine', () => {
  expect(readConfig({ ...whole, LUWES_ORIGIN: 'http://10.0.0.5' })).toHaveProperty('faults');
  expect(readConfig({ ...whole, LUWES_ORIGIN: 'http://localhost:8080' })).toHaveProperty('config');
});
