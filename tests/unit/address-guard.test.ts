import { expect, test } from 'vitest';

import { checkOutboundUrl, isPublic, vetAddress } from '#shared/infra/http/address-guard.ts';

const strict = { allowPrivate: false };

test.for([
  'http://example.com/hook',
  'ftp://example.com/hook',
  'https://user@example.com/hook',
  'https://user:pass@example.com/hook',
  'https://example.com:8080/hook',
  'https://localhost/hook',
  'https://intranet/hook',
  'https://printer.local/hook',
  'https://service.internal/hook',
  'https://127.0.0.1/hook',
  'https://127.1/hook',
  'https://0x7f.1/hook',
  'https://2130706433/hook',
  'https://0177.0.0.1/hook',
  'https://①②⑦.0.0.1/hook',
  'https://0.0.0.0/hook',
  'https://10.0.0.1/hook',
  'https://172.16.0.1/hook',
  'https://192.168.1.1/hook',
  'https://169.254.169.254/latest/meta-data',
  'https://100.64.0.1/hook',
  'https://192.0.0.8/hook',
  'https://198.18.0.1/hook',
  'https://224.0.0.1/hook',
  'https://240.0.0.1/hook',
  'https://255.255.255.255/hook',
  'https://[::1]/hook',
  'https://[::]/hook',
  'https://[::7f00:1]/hook',
  'https://[::ffff:127.0.0.1]/hook',
  'https://[::ffff:a00:1]/hook',
  'https://[64:ff9b::7f00:1]/hook',
  'https://[2002:7f00:1::]/hook',
  'https://[2001::1]/hook',
  'https://[fc00::1]/hook',
  'https://[fe80::1]/hook',
  'https://[ff02::1]/hook',
  'https://[100::1]/hook',
  'not a url',
])('%s is refused', (url) => {
  expect(() => checkOutboundUrl(url, strict)).toThrow('The URL is refused');
});

test.for([
  'https://example.com/hook',
  'https://example.com:8443/',
  'https://93.184.215.14/',
  'https://[2606:4700::1111]/',
])('%s may be called', (url) => {
  expect(checkOutboundUrl(url, strict).protocol).toBe('https:');
});

test('the development switch lets loopback and http through, and still nothing else', () => {
  const loose = { allowPrivate: true };
  expect(checkOutboundUrl('http://127.0.0.1:4000/hook', loose).port).toBe('4000');
  expect(() => checkOutboundUrl('file:///etc/passwd', loose)).toThrow('refused');
  expect(() => checkOutboundUrl('http://a:b@127.0.0.1/', loose)).toThrow('refused');
});

test('a name is vetted by what it resolves to', async () => {
  await expect(vetAddress(new URL('https://localhost/'), strict)).rejects.toThrow('not public');
  const vetted = await vetAddress(new URL('http://localhost/'), { allowPrivate: true });
  expect(isPublic(vetted.address)).toBe(false);
});
