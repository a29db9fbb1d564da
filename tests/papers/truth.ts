/** What stands on the papers of a kind; amounts are exact decimals, dates ISO. */
export type Truths = {
  readonly invoice: InvoiceTruth;
  readonly credit_note: InvoiceTruth;
  readonly receipt: ReceiptTruth;
  readonly bank_statement: StatementTruth;
  readonly payslip: PayslipTruth;
  readonly purchase_order: PurchaseOrderTruth;
  readonly delivery_note: DeliveryNoteTruth;
  readonly letter: LetterTruth;
  readonly other: OtherTruth;
};

export type InvoiceTruth = {
  readonly invoice_number: string;
  readonly issue_date: string;
  readonly due_date?: string;
  readonly delivery_date?: string;
  /** The buyer's, or that of the shop's order. */
  readonly order_number?: string;
  readonly customer_number?: string;
  readonly seller_name: string;
  /** Without the name; lines joined by a comma. */
  readonly seller_address?: string;
  readonly seller_vat_id?: string;
  readonly seller_tax_number?: string;
  readonly buyer_name: string;
  readonly buyer_address?: string;
  readonly buyer_vat_id?: string;
  readonly currency: string;
  /** Before tax; with or without discount and shipping, as the paper has it. */
  readonly subtotal?: string;
  /** Taken from all lines together. */
  readonly discount?: string;
  /** On top of the lines. */
  readonly shipping?: string;
  readonly tax_total?: string;
  readonly total: string;
  readonly amount_due?: string;
  readonly iban?: string;
  readonly bic?: string;
  readonly payment_reference?: string;
  readonly taxes: readonly TaxTruth[];
  readonly line_items: readonly LineItemTruth[];
};

export type TaxTruth = { readonly rate: string; readonly base?: string; readonly amount: string };

export type LineItemTruth = {
  /** All its lines, joined by a space. */
  readonly description: string;
  readonly quantity?: string;
  readonly unit?: string;
  readonly unit_price?: string;
  readonly tax_rate?: string;
  readonly amount: string;
};

export type ReceiptTruth = {
  readonly merchant_name: string;
  readonly merchant_address?: string;
  readonly merchant_phone?: string;
  readonly date: string;
  /** As 24 hours, `hh:mm`, or `hh:mm:ss` where seconds are printed. */
  readonly time?: string;
  readonly receipt_number?: string;
  readonly currency?: string;
  readonly subtotal?: string;
  readonly tax_total?: string;
  /** Taken from the subtotal. */
  readonly discount?: string;
  readonly service_charge?: string;
  readonly tip?: string;
  /** Cents by which the total was rounded to coins. */
  readonly rounding?: string;
  readonly total: string;
  readonly payment_method?: 'cash' | 'card';
  readonly card_last4?: string;
  readonly items: readonly ReceiptItemTruth[];
  readonly taxes?: readonly TaxTruth[];
};

export type ReceiptItemTruth = {
  readonly description: string;
  readonly quantity?: string;
  readonly unit_price?: string;
  readonly amount: string;
};

export type StatementTruth = {
  readonly bank_name: string;
  readonly account_holder?: string;
  readonly account_number?: string;
  readonly iban?: string;
  readonly bic?: string;
  readonly currency: string;
  readonly opening_date?: string;
  readonly opening_balance: string;
  readonly closing_date?: string;
  readonly closing_balance: string;
  /** In the order in which they are printed. */
  readonly transactions: readonly TransactionTruth[];
};

export type TransactionTruth = {
  readonly date: string;
  readonly value_date?: string;
  readonly description: string;
  /** What is to be added to the balance; on a card's statement, where debts are counted, purchases. */
  readonly amount: string;
  readonly balance?: string;
};

export type PayslipTruth = {
  readonly employer_name: string;
  readonly employee_name: string;
  /** As printed: `March 2024`, `01.03.2024 - 31.03.2024`. */
  readonly period?: string;
  readonly pay_date?: string;
  readonly gross_pay: string;
  readonly net_pay: string;
};

export type PurchaseOrderTruth = {
  readonly order_number: string;
  readonly order_date: string;
  readonly buyer_name: string;
  readonly seller_name: string;
  readonly total?: string;
  readonly line_items: readonly LineItemTruth[];
};

export type DeliveryNoteTruth = {
  readonly delivery_note_number: string;
  readonly date: string;
  readonly seller_name: string;
  readonly buyer_name: string;
  readonly line_items: readonly Omit<LineItemTruth, 'amount' | 'unit_price' | 'tax_rate'>[];
};

export type LetterTruth = { readonly date?: string; readonly subject?: string };

export type OtherTruth = Readonly<Record<string, never>>;
