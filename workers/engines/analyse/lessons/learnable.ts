import type { DocumentClass } from '#shared/core/field.ts';

import type { ChoiceSpec } from '../choice/choose.ts';
import type { Weights } from '../choice/linear-model.ts';
import type { Facts } from '../facts.ts';
import {
  deliverySpecs,
  invoiceSpecs,
  letterSpecs,
  orderSpecs,
  payslipSpecs,
  receiptSpecs,
  statementSpecs,
} from '../fields/specs.ts';
import bankStatement from '../weights/bank_statement.json' with { type: 'json' };
import deliveryNote from '../weights/delivery_note.json' with { type: 'json' };
import invoice from '../weights/invoice.json' with { type: 'json' };
import letter from '../weights/letter.json' with { type: 'json' };
import payslip from '../weights/payslip.json' with { type: 'json' };
import purchaseOrder from '../weights/purchase_order.json' with { type: 'json' };
import receipt from '../weights/receipt.json' with { type: 'json' };
import type { Placed } from './words-around.ts';

type Weighed = Readonly<Record<string, Weights>>;
type Spec = ChoiceSpec<Placed, Facts>;
type Learnable = { readonly specs: Readonly<Record<string, Spec>>; readonly weights: Weighed };

/** What can be learned: fields that are chosen among candidates, with everybody's weights. */
const learnables: Readonly<Partial<Record<DocumentClass, Learnable>>> = {
  receipt: { specs: specsOf(receiptSpecs), weights: receipt },
  invoice: { specs: specsOf(invoiceSpecs), weights: invoice },
  bank_statement: { specs: specsOf(statementSpecs), weights: bankStatement },
  payslip: { specs: specsOf(payslipSpecs), weights: payslip },
  purchase_order: { specs: specsOf(orderSpecs), weights: purchaseOrder },
  delivery_note: { specs: specsOf(deliverySpecs), weights: deliveryNote },
  letter: { specs: specsOf(letterSpecs), weights: letter },
};

/** A spec is given back only candidates that it has found itself. */
function specsOf(specs: Readonly<Record<string, object>>): Readonly<Record<string, Spec>> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above: of which kind they are does not matter
  return specs as Readonly<Record<string, Spec>>;
}

/** A credit note says what an invoice says, and teaches the same. */
export function taughtClass(documentClass: DocumentClass): DocumentClass {
  return documentClass === 'credit_note' ? 'invoice' : documentClass;
}

/** What can be learned about fields of a class, and everybody's weights for it. */
export function learnableOf(documentClass: DocumentClass): Learnable | undefined {
  return learnables[taughtClass(documentClass)];
}
