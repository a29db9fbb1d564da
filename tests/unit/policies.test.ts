import { expect, test } from 'vitest';
import { z } from 'zod';

import { AppError } from '#shared/core/errors.ts';
import { byPages } from '#shared/features/documents/index.ts';
import { detectMediaType } from '#shared/features/intake/media-types.ts';
import { doubtsAbout } from '#shared/features/reviews/review.policy.ts';
import { thresholdOf, usualThresholds } from '#shared/features/reviews/thresholds.policy.ts';
import { consequenceOf, failureOf } from '#shared/features/tasks/tasks.policy.ts';
import { nextWaitMs, retryWaitsMs } from '#shared/features/webhooks/retry-schedule.ts';
import {
  hashOfPresentedKey,
  lessonSalt,
  newKey,
  signingSecret,
} from '#shared/infra/crypto/keys.ts';
import { bullJobIdOf, poolNames, pools, recognisePool } from '#shared/queues/pools.ts';

test('the retry schedule is the published one, give or take a fifth, and then ends', () => {
  expect(retryWaitsMs.map((wait) => wait / 1000)).toEqual([
    5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400,
  ]);
  expect(nextWaitMs(1, 0)).toBe(4_000);
  expect(nextWaitMs(1, 0.5)).toBe(5_000);
  expect(nextWaitMs(1, 1)).toBe(6_000);
  expect(nextWaitMs(9, 0.5)).toBe(86_400_000);
  expect(nextWaitMs(10)).toBeUndefined();
});

test('long documents come in smaller parts, each whole and in its order', () => {
  const pages = [1, 300, 199, 1, null, 2_000, 3];
  const parts = byPages(pages.map((pageCount, id) => ({ id, pageCount })));
  expect(parts.map((part) => part.map(({ id }) => id))).toEqual([[0, 1, 2], [3, 4], [5], [6]]);
  expect(byPages([])).toEqual([]);
});

const sound = {
  unreadablePages: 0,
  classConfidence: 0.9,
  class: 'invoice',
  classConfirmedAt: null,
} as const;
const total = {
  name: 'total',
  list: null,
  rowNumber: null,
  source: 'ocr',
  confirmedAt: null,
} as const;
/** What every invoice says but for its total. */
const usual = ['invoice_number', 'issue_date', 'seller_name'].map((name) =>
  Object.assign({}, total, { name, confidence: 1 }),
);
const amount = { ...total, name: 'amount', list: 'line_items', rowNumber: 2 } as const;

const check = { rule: 'sum', fields: ['total'], expected: '2.00', found: '3.00' } as const;
const version = { parts: null, checks: [{ ...check, passed: true }] };

test('what does not agree with itself, or may be several documents, is worth a look', () => {
  const wrong = { parts: null, checks: [{ ...check, passed: false }] };
  const packet = { ...version, parts: [{ firstPage: 1, lastPage: 2 }] };
  const reasonsOf = (one: typeof wrong | typeof packet) =>
    doubtsAbout(
      { document: sound, version: one, fields: [...usual, { ...total, confidence: 1 }] },
      usualThresholds,
    ).reasons;
  expect(reasonsOf(wrong)).toEqual(['failed_checks']);
  expect(reasonsOf(packet)).toEqual(['unsure_cuts']);
});

test('what was read with doubt is worth a look, with the reasons', () => {
  const fields = [...usual, { ...total, confidence: 0.5 }];
  const doubts = doubtsAbout({ document: sound, version, fields }, usualThresholds);
  expect(doubts).toEqual({ reasons: [], questions: [] });
  const bad = { ...sound, unreadablePages: 1, classConfidence: 0.49 };
  const doubtful = [...fields, { ...amount, confidence: 0.4900000095 }];
  expect(doubtsAbout({ document: bad, version, fields: doubtful }, usualThresholds)).toEqual({
    reasons: ['unreadable_pages', 'unsure_class', 'unsure_fields'],
    questions: [
      { name: 'class', list: null, row: null, confidence: 0.49, threshold: 0.5, corrected: false },
      {
        name: 'amount',
        list: 'line_items',
        row: 2,
        confidence: 0.49,
        threshold: 0.5,
        corrected: false,
      },
    ],
  });
  const unclassified = { ...sound, class: null, classConfidence: null };
  expect(doubtsAbout({ document: unclassified, version, fields }, usualThresholds).reasons).toEqual(
    [],
  );
});

test('nobody is asked again about what somebody has said', () => {
  const document = { ...sound, classConfidence: 0.1, classConfirmedAt: new Date() };
  const fields = [
    ...usual,
    { ...total, confidence: 0.1, confirmedAt: new Date() },
    { ...amount, confidence: 0.1, source: 'human' as const },
  ];
  expect(doubtsAbout({ document, version, fields }, usualThresholds).reasons).toEqual([]);
});

test('a check that failed is no doubt where people have said all that it is about', () => {
  const said = { ...total, confidence: 1, confirmedAt: new Date() };
  const row = { ...amount, confidence: 1, source: 'human' as const };
  const other = { ...amount, confidence: 1, rowNumber: 3 };
  const reasonsOf = (names: readonly string[], more: object = {}) =>
    doubtsAbout(
      {
        document: sound,
        version: { parts: null, checks: [{ ...check, passed: false, fields: names }] },
        fields: [...usual, said, row, other],
        ...more,
      },
      usualThresholds,
    ).reasons;
  expect(reasonsOf(['total'])).toEqual([]);
  expect(reasonsOf(['total', 'line_items.2.amount'])).toEqual([]);
  // The other row's is the machine's.
  expect(reasonsOf(['total', 'line_items.amount'])).toEqual(['failed_checks']);
  expect(reasonsOf(['line_items.3.amount'])).toEqual(['failed_checks']);
  // About no field, and about one that is not there.
  expect(reasonsOf([])).toEqual(['failed_checks']);
  expect(reasonsOf(['order_number'])).toEqual(['failed_checks']);
  const corrected = [{ name: 'order_number', list: null }];
  expect(reasonsOf(['order_number'], { corrected })).toEqual([]);
});

test('what documents of a class always say is asked for, unless people or thresholds say otherwise', () => {
  const asked = (more: object, thresholds = usualThresholds) =>
    doubtsAbout({ document: sound, version, fields: usual, ...more }, thresholds);
  const place = { name: 'total', list: null, row: null };
  expect(asked({})).toEqual({
    reasons: ['missing_field'],
    questions: [{ ...place, confidence: 0, threshold: 0.5, corrected: false }],
  });
  // A total of a row is not the document's.
  expect(asked({ fields: [...usual, { ...total, list: 'line_items' }] }).reasons).toEqual([
    'missing_field',
  ]);
  expect(asked({ fields: [...usual, { ...total, confidence: 0.6 }] }).reasons).toEqual([]);
  expect(asked({ document: { ...sound, class: 'letter' } }).reasons).toEqual([]);
  expect(asked({ corrected: [{ name: 'total', list: null }] }).reasons).toEqual([]);
  // Somebody has said that all of it is right, or only some.
  const document = { ...sound, classConfirmedAt: new Date() };
  const said = usual.map((field) => Object.assign({}, field, { confirmedAt: new Date() }));
  expect(asked({ document, fields: said }).reasons).toEqual([]);
  expect(asked({ document, fields: [...said, { ...amount, confidence: 1 }] }).reasons).toEqual([
    'missing_field',
  ]);
  const rules = [{ class: 'invoice', field: 'total', threshold: 0 }] as const;
  expect(asked({}, { defaultThreshold: 0.5, rules }).reasons).toEqual([]);
});

test('the most specific threshold counts, whatever the order of the rules', () => {
  const rules = [
    { class: 'invoice', field: 'total', threshold: 0.9 },
    { field: 'total', threshold: 0.8 },
    { class: 'invoice', threshold: 0.7 },
    { field: 'line_items.amount', threshold: 0.6 },
  ] as const;
  for (const order of [rules, rules.toReversed()]) {
    const thresholds = { defaultThreshold: 0.4, rules: order };
    const of = (documentClass: 'invoice' | 'receipt', field: string) =>
      thresholdOf(thresholds, { class: documentClass, field });
    expect(of('invoice', 'total')).toBe(0.9);
    expect(of('receipt', 'total')).toBe(0.8);
    expect(of('invoice', 'iban')).toBe(0.7);
    expect(of('invoice', 'line_items.amount')).toBe(0.6);
    expect(of('receipt', 'date')).toBe(0.4);
  }
});

const crash = failureOf(
  new AppError({ kind: 'engine_crashed', code: 'engine_crashed', message: '' }),
);
const outage = failureOf(
  new AppError({ kind: 'unavailable', code: 'storage.unavailable', message: '' }),
);
const young = { trips: 1, ageMs: 0 };
const lost = { verdict: 'failure', code: 'worker_lost', detail: '' } as const;

test.for([
  [crash, { failures: 1, crashes: 1 }, { kind: 'retry' }],
  [crash, { failures: 2, crashes: 2 }, { kind: 'give_up', code: 'poison' }],
  [lost, { failures: 5, crashes: 0 }, { kind: 'retry' }],
  [lost, { failures: 6, crashes: 0 }, { kind: 'give_up', code: 'poison' }],
] as const)('after %o with %o follows %o', ([failure, standing, expected]) => {
  expect(consequenceOf(failure, { ...standing, ...young }, recognisePool)).toMatchObject(expected);
});

test('an outage of what we stand on never counts against a task, for a day', () => {
  const hour = 60 * 60_000;
  const standing = { failures: 0, crashes: 0, trips: 500 };
  const during = consequenceOf(outage, { ...standing, ageMs: 23 * hour }, recognisePool);
  expect(during).toMatchObject({ kind: 'retry' });
  expect('waitMs' in during && during.waitMs <= 15_000).toBe(true);
  expect(consequenceOf(outage, { ...standing, ageMs: 25 * hour }, recognisePool)).toMatchObject({
    kind: 'give_up',
    code: 'storage.unavailable',
  });
});

test('a document that cannot be read is given up at once, with its own reason', () => {
  const damaged = failureOf(
    new AppError({ kind: 'unreadable_document', code: 'damaged', message: 'It is damaged.' }),
  );
  expect(consequenceOf(damaged, { failures: 1, crashes: 0, ...young }, recognisePool)).toEqual({
    kind: 'give_up',
    code: 'damaged',
    detail: 'It is damaged.',
  });
});

test('what was not expected is told to nobody in its own words', () => {
  const failure = failureOf(new TypeError('password=hunter2'));
  expect(failure).toEqual({
    verdict: 'failure',
    code: 'internal',
    detail: 'unexpected: TypeError',
  });
});

function waitAfter(failures: number): number {
  const failure = { verdict: 'failure', code: 'internal', detail: '' } as const;
  const patient = { ...recognisePool, maxAttempts: 99 };
  const next = consequenceOf(failure, { failures, crashes: 0, ...young }, patient);
  return next.kind === 'retry' ? next.waitMs : 0;
}

test('waits grow with each failure and stay below about six minutes', () => {
  expect(waitAfter(1)).toBeLessThan(waitAfter(4));
  expect(waitAfter(50)).toBeLessThanOrEqual(375_000);
});

test.for(poolNames)('the payload of %s is plain JSON and has not changed by accident', (name) => {
  expect(z.toJSONSchema(pools[name].payload)).toMatchSnapshot();
});

test('tickets have ids that BullMQ takes: not all digits, no single colon', () => {
  const id = bullJobIdOf({ taskId: 'tsk_0', organizationId: 'org_0', epoch: 3 } as never);
  expect(id).toBe('tsk_0-r3');
});

test('a new key is found by its hash, and a mistyped one is refused without a look', () => {
  const key = newKey('api');
  expect(hashOfPresentedKey('api', key.plaintext)).toEqual(key.hash);
  expect(hashOfPresentedKey('operator', key.plaintext)).toBeUndefined();
  const mistyped = key.plaintext.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
  expect(hashOfPresentedKey('api', mistyped)).toBeUndefined();
});

test('signing secrets differ by organization, generation and root key, and are 32 bytes', () => {
  const root = Buffer.alloc(32, 1);
  const secrets = [
    signingSecret(root, 'org_a', 1),
    signingSecret(root, 'org_b', 1),
    signingSecret(root, 'org_a', 2),
    signingSecret(Buffer.alloc(32, 2), 'org_a', 1),
  ];
  expect(new Set(secrets).size).toBe(4);
  expect(signingSecret(root, 'org_a', 1)).toBe(secrets[0]);
  expect(Buffer.from(secrets[0]?.replace('whsec_', '') ?? '', 'base64')).toHaveLength(32);
});

test('lessons are salted for each organization and installation', () => {
  const root = Buffer.alloc(32, 1);
  const salts = [
    lessonSalt(root, 'org_a'),
    lessonSalt(root, 'org_b'),
    lessonSalt(Buffer.alloc(32, 2), 'org_a'),
  ];
  expect(new Set(salts).size).toBe(3);
  expect(lessonSalt(root, 'org_a')).toBe(salts[0]);
});

/** A ZIP's first bytes, with the name of its first entry. */
function zipBeginningWith(name: string): string {
  return `PK\x03\x04${'\0'.repeat(22)}${String.fromCharCode(name.length)}\0\0\0${name}`;
}

test.for([
  ['%PDF-1.7', 'application/pdf'],
  ['\x89PNG\r\n\x1a\n', 'image/png'],
  ['\xff\xd8\xff\xe0', 'image/jpeg'],
  ['II*\0\x08', 'image/tiff'],
  ['MM\0*', 'image/tiff'],
  ['RIFF\x10\0\0\0WEBPVP8 ', 'image/webp'],
  ['RIFF\x10\0\0\0WAVEfmt ', undefined],
  [' %PDF-1.7', undefined],
  [zipBeginningWith('invoice.pdf'), 'application/zip'],
  [zipBeginningWith('[Content_Types].xml'), undefined],
  [zipBeginningWith('mimetype'), undefined],
  [zipBeginningWith('META-INF/MANIFEST.MF'), undefined],
  ['PK\x03\x04', 'application/zip'],
  ['<html>', undefined],
  ['', undefined],
  ['<?xml version="1.0"?><!-- one --> <!-- two -->\n<ubl:Invoice xmlns="x">', 'application/xml'],
  ['<!-- <Invoice> -->', undefined],
  ['<!-- <Invoice ', undefined],
  // Each comment may also end at the end of any later one, if one looks for it wrongly.
  [`${'<!---->'.repeat(585)}x`, undefined],
] as const)('a file that begins with %j is %s', ([head, type]) => {
  expect(detectMediaType(Buffer.from(head, 'latin1'))).toBe(type);
});
