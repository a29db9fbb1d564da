/** What kind of paper it is. */
export const titles = {
  invoice_title: [
    'invoice, tax invoice, sales invoice, commercial invoice, proforma invoice, simplified tax invoice, vat invoice, bill, invoice receipt, invoice statement',
    'rechnung, schlussrechnung, abschlagsrechnung, teilrechnung, honorarrechnung, sammelrechnung, liquidation, jahresrechnung, beitragsrechnung, verbrauchsabrechnung, reisekostenabrechnung, betriebskostenabrechnung, kostenrechnung',
    'facture, note d honoraires, factura, factura simplificada, fattura, fattura elettronica, parcella, factuur, verkoopfactuur, fatura, fatura recibo, fatura simplificada',
  ],
  credit_title: [
    'credit note, credit memo, credit invoice, refund note, tax credit note, sales return, adjustment note',
    'gutschrift, rechnungskorrektur, stornorechnung, korrekturrechnung, storno, rechnungsgutschrift',
    'avoir, facture d avoir, note de crédit, nota de abono, factura rectificativa, abono, nota di credito, nota credito, creditnota, creditfactuur, nota de crédito',
  ],
  receipt_title: [
    'receipt, sales receipt, cash receipt, cash bill, cash sale, official receipt, payment receipt, customer copy, merchant copy, till receipt, cash sales, guest check',
    'quittung, kassenbon, kassenbeleg, bon, barverkauf, kundenbeleg, bewirtungsbeleg, kassenzettel, händlerbeleg',
    'ticket de caisse, reçu, justificatif, ticket, tique, recibo, scontrino, documento commerciale, ricevuta, ricevuta fiscale, kassabon, kwitantie, talão, recibo, račun, carte bancaire',
  ],
  order_title: [
    'purchase order, order confirmation, sales order, work order, p o',
    'bestellung, auftrag, auftragsbestätigung, bestellschein, einkaufsbestellung',
    'bon de commande, commande, pedido, orden de compra, pedido de compra, ordine, ordine di acquisto, ordine d acquisto, bestelling, inkooporder, bestelbon, inkoopopdracht, nota de encomenda, encomenda, ordem de compra',
  ],
  delivery_title: [
    'delivery note, packing slip, packing list, delivery order, dispatch note, goods received note, delivery docket, consignment note, despatch note, shipping note',
    'lieferschein, packzettel, warenbegleitschein, lieferpapier, packliste',
    'bon de livraison, bordereau de livraison, albarán, albarán de entrega, nota de entrega, documento di trasporto, ddt, bolla di consegna, bolla, pakbon, leverbon, leveringsbon, vrachtbrief, guia de remessa, guia de transporte, nota de entrega',
  ],
  statement_title: [
    'bank statement, account statement, statement of account, statement, current account statement, checking account, account summary, monthly statement, credit card statement, savings account, statement of accounts, transaction history',
    'kontoauszug, auszug, finanzstatus, umsatzübersicht, kreditkartenabrechnung, rechnungsabschluss, umsatzliste, kontoumsätze, kontobewegungen',
    'relevé de compte, relevé, extrait de compte, relevé bancaire, relevé d identité, extracto, extracto de cuenta, extracto bancario, movimientos de cuenta, estratto conto, lista movimenti, rekeningafschrift, afschrift, rekeningoverzicht, extrato, extrato bancário, extrato de conta, extrato combinado',
  ],
  payslip_title: [
    'payslip, pay slip, pay stub, earnings statement, salary slip, pay advice, wage slip, payroll, statement of earnings, salary statement',
    'gehaltsabrechnung, lohnabrechnung, entgeltabrechnung, verdienstabrechnung, abrechnung der brutto netto bezüge, bezügeabrechnung, lohn und gehaltsabrechnung, entgeltnachweis, lohnzettel, lohnausweis',
    'bulletin de paie, bulletin de salaire, fiche de paie, nómina, recibo de salarios, recibo de nómina, busta paga, cedolino, cedolino paga, prospetto paga, loonstrook, salarisstrook, salarisspecificatie, loonstrookje, recibo de vencimento, recibo de ordenado, folha de pagamento',
  ],
  offer_title: [
    'quote, quotation, estimate, offer, proposal, pro forma, price list',
    'angebot, kostenvoranschlag, preisliste, offerte, kostenschätzung',
    'devis, offre, tarif, presupuesto, oferta, cotización, preventivo, offerta, listino prezzi, prijslijst, prijsopgave, orçamento, proposta, cotação',
  ],
  reminder_title: [
    'reminder, payment reminder, overdue notice, dunning notice, final notice',
    'mahnung, zahlungserinnerung, letzte mahnung',
    'rappel, relance, mise en demeure, recordatorio, sollecito, sollecito di pagamento, aanmaning, herinnering, betalingsherinnering, lembrete, aviso de pagamento',
  ],
} as const;
