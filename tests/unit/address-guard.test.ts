import { expect, test } from 'vitest';

import { checkOutboundUrl, isPublic, vetAddress } from '#shared/infra/http/address-guard.ts';

import { refusedUrls } from '../support/refused-urls.ts';

const strict = { allowPrivate: false };

test.for(refusedUrls)('%s is refused', (url) => {
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
