import type { ValueType } from './values.ts';

/** A business term of EN 16931, null where the norm has no word for a value that files have. */
export type Term = { readonly term: string | null; readonly type: ValueType };
type Terms = Readonly<Record<string, Term>>;

/** What is said once about the whole invoice. */
export const invoiceTerms = {
  profile: { term: 'BT-24', type: 'text' },
  typeCode: { term: 'BT-3', type: 'text' },
  invoiceNumber: { term: 'BT-1', type: 'text' },
  issueDate: { term: 'BT-2', type: 'date' },
  dueDate: { term: 'BT-9', type: 'date' },
  deliveryDate: { term: 'BT-72', type: 'date' },
  orderNumber: { term: 'BT-13', type: 'text' },
  customerNumber: { term: 'BT-46', type: 'text' },
  buyerReference: { term: 'BT-10', type: 'text' },
  currency: { term: 'BT-5', type: 'currency' },
  lineTotal: { term: 'BT-106', type: 'amount' },
  allowances: { term: 'BT-107', type: 'amount' },
  charges: { term: 'BT-108', type: 'amount' },
  subtotal: { term: 'BT-109', type: 'amount' },
  taxTotal: { term: 'BT-110', type: 'amount' },
  total: { term: 'BT-112', type: 'amount' },
  prepaid: { term: 'BT-113', type: 'amount' },
  rounding: { term: 'BT-114', type: 'amount' },
  amountDue: { term: 'BT-115', type: 'amount' },
  iban: { term: 'BT-84', type: 'iban' },
  bic: { term: 'BT-86', type: 'text' },
  paymentReference: { term: 'BT-83', type: 'text' },
  paymentTerms: { term: 'BT-20', type: 'text' },
} as const satisfies Terms;

export const sellerTerms = {
  name: { term: 'BT-27', type: 'text' },
  tradingName: { term: 'BT-28', type: 'text' },
  address: { term: 'BG-5', type: 'text' },
  vatId: { term: 'BT-31', type: 'text' },
  taxNumber: { term: 'BT-32', type: 'text' },
  registrationNumber: { term: 'BT-30', type: 'text' },
  electronicAddress: { term: 'BT-34', type: 'text' },
  contact: { term: 'BT-41', type: 'text' },
  phone: { term: 'BT-42', type: 'text' },
  email: { term: 'BT-43', type: 'text' },
} as const satisfies Terms;

export const buyerTerms = {
  name: { term: 'BT-44', type: 'text' },
  tradingName: { term: 'BT-45', type: 'text' },
  address: { term: 'BG-8', type: 'text' },
  vatId: { term: 'BT-48', type: 'text' },
  taxNumber: { term: null, type: 'text' },
  registrationNumber: { term: 'BT-47', type: 'text' },
  electronicAddress: { term: 'BT-49', type: 'text' },
  contact: { term: 'BT-56', type: 'text' },
  phone: { term: 'BT-57', type: 'text' },
  email: { term: 'BT-58', type: 'text' },
} as const satisfies Record<keyof typeof sellerTerms, Term>;

export const taxTerms = {
  rate: { term: 'BT-119', type: 'number' },
  base: { term: 'BT-116', type: 'amount' },
  amount: { term: 'BT-117', type: 'amount' },
  category: { term: 'BT-118', type: 'text' },
} as const satisfies Terms;

export const lineTerms = {
  id: { term: 'BT-126', type: 'text' },
  /** The item's name, and its description where that says something else. */
  description: { term: 'BT-153', type: 'text' },
  quantity: { term: 'BT-129', type: 'number' },
  /** UN/ECE Recommendation 20: `C62`, `HUR`. */
  unit: { term: 'BT-130', type: 'text' },
  unitPrice: { term: 'BT-146', type: 'amount' },
  /** How many units the price is for; one where nothing is said. */
  priceQuantity: { term: 'BT-149', type: 'number' },
  taxRate: { term: 'BT-152', type: 'number' },
  allowances: { term: 'BT-136', type: 'amount' },
  charges: { term: 'BT-141', type: 'amount' },
  amount: { term: 'BT-131', type: 'amount' },
  /** Of Factur-X EXTENDED: `GROUP` and `INFORMATION` do not count, `DETAIL` does. */
  role: { term: 'BT-X-8', type: 'text' },
} as const satisfies Terms;
