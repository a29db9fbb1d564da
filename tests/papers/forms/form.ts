import type { Desk } from '../desk.ts';
import type { Party } from '../names/parties.ts';
import type { Entry } from '../sheet/entries.ts';
import type { Table } from '../sheet/table.ts';
import type { TotalLine } from '../sheet/totals.ts';

/** What is to stand on an invoice, an order, a delivery note or an offer. */
export type Form = {
  readonly desk: Desk;
  /** `INVOICE`, `Rechnung Nr. 2024-113`. */
  readonly title: string;
  readonly issuer: Party;
  /** Empty where the issuer prints no address. */
  readonly issuerAddress: readonly string[];
  readonly addressee: Party;
  readonly addresseeAddress: readonly string[];
  /** Where the goods go, if elsewhere. */
  readonly consignee?: Pick<Party, 'name' | 'address'>;
  readonly labels: {
    readonly issuer: string;
    readonly addressee: string;
    readonly consignee: string;
  };
  /** Numbers and dates. */
  readonly entries: readonly Entry[];
  /** The addressee's own numbers, below the address. */
  readonly addresseeFacts: readonly Entry[];
  /** The issuer's telephone, tax numbers and the like. */
  readonly issuerFacts: readonly Entry[];
  readonly opening: readonly string[];
  readonly table: Table;
  /** The sum of so many first rows, as carried to the next page. */
  readonly carry?: {
    readonly out: string;
    readonly in: string;
    readonly after: (rows: number) => string;
  };
  readonly totals: readonly TotalLine[];
  readonly taxTable?: Table;
  readonly taxTableTitle: string;
  /** The sum once more, where it strikes the eye. */
  readonly highlight?: Entry;
  readonly paymentTitle: string;
  readonly payment: readonly Entry[];
  readonly closing: readonly string[];
  /** `Page {page} of {pages}`. */
  readonly pageLabel: string;
};
