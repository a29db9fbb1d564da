import type { Features } from './choice/linear-model.ts';
import { datesOf, type DateCandidate } from './dates/date-candidates.ts';
import { dateFeatures } from './dates/date-candidates.ts';
import type { OwnChoices } from './lessons/own-model.ts';
import { moneyIn, type MoneyCandidate } from './money/money-candidates.ts';
import { moneyFeatures } from './money/money-features.ts';
import type { Sheet } from './sheet/sheet.ts';
import { dayOrderOf } from './text/dates.ts';

/** What all fields of a document are chosen from, found once. */
export type Facts = {
  readonly sheet: Sheet;
  readonly money: readonly MoneyCandidate[];
  readonly moneyFeatures: readonly Features[];
  readonly dates: readonly DateCandidate[];
  readonly dateFeatures: readonly Features[];
  /** What the organization's corrections taught about documents like this. */
  readonly own?: OwnChoices | undefined;
};

export function factsOf(sheet: Sheet): Facts {
  const money = moneyIn(sheet);
  const dates = datesOf(sheet, dayOrderOf(sheet.text));
  return {
    sheet,
    money,
    moneyFeatures: moneyFeatures(money, sheet),
    dates,
    dateFeatures: dateFeatures(dates),
  };
}
