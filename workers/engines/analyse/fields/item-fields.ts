import type { Field } from '#shared/core/field.ts';
import { hundredthsOf } from '#shared/core/hundredths.ts';

import type { Item, ItemAmount, ItemNumber } from '../line-items/item.ts';
import { textOf, type Span } from '../sheet/sheet.ts';
import { fieldFrom, type Said } from './to-field.ts';

/** How sure a line is whose price times its quantity is its amount, and how sure another one. */
const ADDS_UP = 0.97;
const ALONE = 0.7;

/** The rows of goods as fields in the list `line_items`. */
export function itemFields(items: readonly Item[], currency: string | null): readonly Field[] {
  return items.flatMap((item, index) => {
    const at = { list: 'line_items', row: index + 1 };
    const certainty = addsUp(item) ? ADDS_UP : ALONE;
    const said: readonly (readonly [string, Said | undefined])[] = [
      ['description', textSaid(item.description)],
      ['article_number', item.articleNumber && textSaid([item.articleNumber])],
      ['quantity', numberSaid(item.quantity)],
      ['unit', item.unit && textSaid([item.unit])],
      ['unit_price', moneySaid(item.unitPrice, currency)],
      ['tax_rate', numberSaid(item.taxRate)],
      ['amount', moneySaid(item.amount, currency)],
    ];
    return said.flatMap(([name, value]) =>
      value ? [Object.assign(fieldFrom(name, value, certainty), { in: at })] : [],
    );
  });
}

function addsUp({ quantity, unitPrice, amount }: Item): boolean {
  if (!quantity || !unitPrice || !amount) return false;
  const product = hundredthsOf(unitPrice.amount.amount) * Number(quantity.number);
  return Math.abs(product - hundredthsOf(amount.amount.amount)) <= 1;
}

function textSaid(spans: readonly Span[]): Said | undefined {
  if (spans.length === 0) return undefined;
  return { value: { type: 'text', text: spans.map(textOf).join(' ') }, spans };
}

function numberSaid(found: ItemNumber | undefined): Said | undefined {
  return found && { value: { type: 'number', number: found.number }, spans: [found.span] };
}

function moneySaid(found: ItemAmount | undefined, currency: string | null): Said | undefined {
  if (!found) return undefined;
  const { line, amount } = found;
  const value = {
    type: 'money',
    amount: amount.amount,
    currency: amount.currency ?? currency,
  } as const;
  return { value, spans: [{ line, from: amount.from, to: amount.to }] };
}
