import type { FieldType, FieldValue } from '#shared/core/field.ts';

import { amountsIn, currencyIn } from '../text/amounts.ts';
import { datesIn, type DayOrder } from '../text/dates.ts';
import { decimalOf } from '../text/decimals.ts';

/** What decides how a document's dates and amounts are to be understood. */
export type Reading = {
  readonly order: DayOrder;
  /** Of amounts that name none. */
  readonly currency: string | null;
};

type Read = (raw: string, reading: Reading) => FieldValue | undefined;

/** By our own rules: a model copies what is printed, and says nothing of what it means. */
const readers: Readonly<Record<FieldType, Read>> = {
  text: (raw) => ({ type: 'text', text: raw.replaceAll(/\s*\n\s*/g, ', ') }),
  money: toMoney,
  date: (raw, { order }) => {
    const [found] = datesIn(raw, order);
    return found && { type: 'date', date: found.date };
  },
  time: (raw) => {
    const [, hour = '', minute = ''] = /^\s*([01]?\d|2[0-3])[:.h]([0-5]\d)/i.exec(raw) ?? [];
    return minute === '' ? undefined : { type: 'time', time: `${hour.padStart(2, '0')}:${minute}` };
  },
  number: (raw) => {
    const number = decimalOf(raw.replace(/\s*%\s*$/, ''));
    return number === undefined ? undefined : { type: 'number', number };
  },
  flag: () => undefined,
};

/** The value of what a model says is printed; undefined where that is no such value. */
export function toValue(
  name: string,
  type: FieldType,
  raw: string,
  reading: Reading,
): FieldValue | undefined {
  const text = raw.trim();
  if (text === '') return undefined;
  if (name === 'currency') return toCurrency(text);
  if (name === 'iban' || name === 'bic') {
    const code = text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
    return code === '' ? undefined : { type: 'text', text: code };
  }
  return readers[type](text, reading);
}

function toCurrency(raw: string): FieldValue | undefined {
  const code = /^[A-Z]{3}$/.test(raw) ? raw : currencyIn(raw);
  return code === null ? undefined : { type: 'text', text: code };
}

/** Whole amounts count as well: that it is an amount is known. */
function toMoney(raw: string, { currency }: Reading): FieldValue | undefined {
  const [found] = amountsIn(raw);
  if (found) return { type: 'money', amount: found.amount, currency: found.currency ?? currency };
  const number = decimalOf(raw);
  const isWhole = number !== undefined && /^-?\d{1,12}$/.test(number);
  return isWhole ? { type: 'money', amount: `${number}.00`, currency } : undefined;
}
