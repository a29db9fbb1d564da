import { array, assert, constantFrom, property, string } from 'fast-check';
import { expect, test } from 'vitest';

import { compilePattern } from '#shared/core/linear-pattern.ts';
import { profileChoiceSchema, profileDefinitionSchema } from '#shared/core/profile.ts';

const name = { name: 'number', type: 'text', labels: ['Number'] } as const;
const many = (count: number, made: (index: number) => object) =>
  Array.from({ length: count }, (_, index) => made(index));
const column = { ...name, name: 'amount', type: 'money' };

test.for([
  ['nothing', {}],
  ['a name with capitals', { fields: [{ ...name, name: 'Number' }] }],
  ['a name that is taken', { fields: [{ ...name, name: 'class' }] }],
  ['a name twice', { fields: [name, name] }],
  [
    'a list with a field’s name',
    { fields: [name], lists: [{ name: 'number', columns: [column] }] },
  ],
  ['a column twice', { lists: [{ name: 'goods', columns: [column, column] }] }],
  ['a list without columns', { lists: [{ name: 'goods', columns: [] }] }],
  [
    'a column without a label',
    { lists: [{ name: 'goods', columns: [{ ...column, labels: [] }] }] },
  ],
  ['a code in a table', { lists: [{ name: 'goods', columns: [{ ...column, type: 'code' }] }] }],
  ['a field that is nowhere', { fields: [{ name: 'number', type: 'text' }] }],
  ['a page alone', { fields: [{ name: 'number', type: 'text', position: { page: 1 } }] }],
  ['a choice without options', { fields: [{ ...name, type: 'choice' }] }],
  ['options of a text', { fields: [{ ...name, options: [{ value: 'a' }] }] }],
  ['formats of a text', { fields: [{ ...name, formats: ['qr_code'] }] }],
  ['a label of signs', { fields: [{ ...name, labels: ['---'] }] }],
  ['a label with a control', { fields: [{ ...name, labels: ['a\u0000b'] }] }],
  ['too many labels', { fields: [{ ...name, labels: Array.from({ length: 21 }, String) }] }],
  ['too many fields', { fields: many(101, (index) => ({ ...name, name: `n${index}` })) }],
  [
    'too many labels in all',
    {
      fields: many(31, (index) => ({
        ...name,
        name: `n${index}`,
        labels: Array.from({ length: 20 }, (_, label) => `label ${label}`),
      })),
    },
  ],
  [
    'too many patterns',
    { fields: many(61, (index) => ({ ...name, name: `n${index}`, pattern: 'a' })) },
  ],
  ['a pattern that is too long', { fields: [{ ...name, pattern: 'a'.repeat(301) }] }],
  ['a box without an inside', { fields: [{ ...name, position: { box: boxOf(0.5, 0.5) } }] }],
  ['a box off the page', { fields: [{ ...name, position: { box: boxOf(0.5, 1.5) } }] }],
  ['page 0', { fields: [{ ...name, position: { page: 0 } }] }],
  ['a match of nothing', { fields: [name], match: {} }],
  ['what is not known', { fields: [{ ...name, script: 'alert(1)' }] }],
] as const)('%s is no profile', ([, definition]) => {
  expect(profileDefinitionSchema.safeParse(definition).success).toBe(false);
});

function boxOf(x0: number, x1: number) {
  return { x0, y0: 0, x1, y1: 1 };
}

test('what is not given has its usual value', () => {
  expect(profileDefinitionSchema.parse({ fields: [name], match: { any: ['Parcel'] } })).toEqual({
    match: { all: [], any: ['Parcel'] },
    fields: [
      {
        ...name,
        stands: 'anywhere',
        lines: 1,
        options: [],
        formats: [],
        required: false,
        sensitive: false,
      },
    ],
    lists: [],
  });
});

test.for(['(a', String.raw`(a)\1`, '(?=a)b', '(?<!a)b', 'a{1001}', '(a{100}){100}', '[z-a]'])(
  '%s is no pattern, and says why',
  (pattern) => {
    expect(compilePattern(pattern)).toEqual({ fault: expect.stringMatching(/\w/) });
  },
);

/** Each of these runs for years in an engine that tries one way after another. */
test.for(['(a+)+$', '(a|aa)+$', '(.*a){20}$', '(a*)*b', '(([a-z])+.)+[A-Z]([a-z])+$'])(
  '%s is done with a long text at once',
  (source) => {
    const pattern = compilePattern(source);
    if ('fault' in pattern) throw new Error(pattern.fault);
    expect(pattern.hitsIn(`${'a'.repeat(1_999)}!`)).toEqual([]);
    expect(pattern.hitsIn(`${'a'.repeat(100_000)}!`).length).toBeLessThan(2);
  },
);

test('a pattern gives twenty hits at most', () => {
  const pattern = compilePattern('a');
  expect('hitsIn' in pattern && pattern.hitsIn('a'.repeat(500))).toHaveLength(20);
});

test('whatever is given as a pattern is one, or has a fault', () => {
  const signs = constantFrom(...Array.from('ab01(){}[]|*+?^$\\.,-:<>=!dwPpLQEé𝒳'));
  const source = array(signs, { maxLength: 40 }).map((parts) => parts.join(''));
  assert(
    property(source, string({ maxLength: 60 }), (pattern, text) => {
      const compiled = compilePattern(pattern);
      if ('fault' in compiled) return compiled.fault !== '';
      return compiled
        .hitsIn(text)
        .every((hit) => text.slice(hit.from, hit.to) === hit.text && hit.text !== '');
    }),
    { numRuns: 2_000 },
  );
});

test('a profile is named by its id, with a version or without', () => {
  const id = `prf_${'0'.repeat(32)}`;
  expect(profileChoiceSchema.parse(id)).toEqual({ id, version: null });
  expect(profileChoiceSchema.parse(`${id}@12`)).toEqual({ id, version: 12 });
  for (const wrong of ['', 'prf_1', `${id}@`, `${id}@0`, `${id}@1@2`, `${id}@x`, `@1`]) {
    expect(profileChoiceSchema.safeParse(wrong).success, wrong).toBe(false);
  }
});
