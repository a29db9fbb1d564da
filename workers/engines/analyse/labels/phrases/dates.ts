/** What a date is. */
export const dates = {
  issue_date: [
    'invoice date, date of invoice, bill date, billing date, date of issue, issue date, issued, date issued, issued on, invoice issue date, tax date, dated, receipt date, statement date, credit note date, invoice dt, tax invoice date, date of bill',
    'rechnungsdatum, belegdatum, rechnung vom, datum der rechnung, ausstellungsdatum, ausgestellt am, re datum, rechn datum, vom, rg datum, rechnungs datum, gutschriftsdatum, erstellt am, erstellungsdatum, rechnungsausstellung',
    'date de facture, date facture, date de la facture, facture du, date d émission, émise le, date d emission, date de facturation, en date du, émis le',
    'fecha de factura, fecha factura, fecha de emisión, fecha emisión, fecha de expedición, data fattura, data documento, data emissione, data della fattura, data di emissione, del',
    'factuurdatum, datum factuur, factuur datum, data da fatura, data de emissão, data emissão, data da factura',
    'gutschriftdatum, creditdatum, emitida el, emessa il, d d, factuurdat, emitida em, credit date',
  ],
  date: [
    'date, date time, trans date, transaction date, sales date, date & time, bizdate, biz date, business date, printed, print date, date printed, doc date, document date, inv date, txn date, order placed, purchase date, sale date, check in, time',
    'datum, datum uhrzeit, kaufdatum, bondatum, verkaufsdatum, tag',
    'date et heure, fecha, fecha hora, data, data ora, data e ora, tarikh, datum tijd, data hora, le',
  ],
  due_date: [
    'due date, payment due, due on, due by, payable by, pay by, payment due date, due, date due, payment date, pay before, please pay by, latest payment date, payable until',
    'fällig, fällig am, fälligkeit, fälligkeitsdatum, zahlbar bis, zahlbar bis zum, zahlungsziel, zu zahlen bis, zahlung bis, bitte zahlen sie bis, zahlungsfrist, zahlungstermin, zahlbar bis spätestens, überweisen sie bis, spätestens bis zum, fällig zum, bis zum, faellig am, zahlungsziel bis',
    'échéance, date d échéance, date échéance, date limite de paiement, payable le, à payer avant le, payable avant le, à régler avant le, date limite, échéance le, à échéance du',
    'vencimiento, fecha de vencimiento, fecha vencimiento, vence, fecha límite de pago, scadenza, data scadenza, data di scadenza, scadenza pagamento, scadenze',
    'vervaldatum, te betalen voor, betalen voor, uiterste betaaldatum, betaaldatum, uiterlijk, data de vencimento, vencimento, pagar até',
    'bitte zahlen bis, pagar antes del, vto, vencimientos, fecha vto, règlement le, date d exigibilité, pagare entro il, da pagare entro, entro il, vervaldag, data limite de pagamento, data venc, pagamento até, data limite',
  ],
  delivery_date: [
    'delivery date, date of delivery, date of supply, supply date, service date, ship date, shipping date, shipped, service period, period, delivered, tax point',
    'lieferdatum, leistungsdatum, liefertermin, leistungszeitraum, lieferzeitraum, liefer leistungsdatum, lieferung am, leistung vom, liefertag, lieferung vom, versanddatum, abrechnungszeitraum, zeitraum, lieferscheindatum, versand am',
    'date de livraison, livraison du, période, période de facturation, fecha de entrega, fecha entrega, periodo, data consegna, data di consegna, leverdatum, leveringsdatum, periode, data de entrega, date de la prestation',
    'datum der lieferung, geliefert am, fecha de operación, entregado el, fecha servicio, fecha de la prestación, livré le, date de prestation, date de vente, consegnato il, data prestazione, data trasporto, datum levering, geleverd op, datum prestatie, entregue em, data da prestação, data do serviço, data de carga',
  ],
  order_date: [
    'order date, date of order, ordered, po date, purchase order date, ordered on, booking date, date of booking',
    'bestelldatum, auftragsdatum, bestellung vom, auftrag vom, ihre bestellung vom, ihr auftrag vom, date de commande, commande du, fecha de pedido, fecha pedido, data ordine, orderdatum, besteldatum, data da encomenda, ordine del',
    'bestellt am, bestelling d d',
  ],
  other_date: [
    'date of birth, birth date, valid until, valid thru, expiry, expiry date, expires, exp date, exp, valid, check out, start date, end date, print time, since, arrival, departure, best before',
    'geburtsdatum, gültig bis, geboren am, druckdatum, seit, ab, anreise, abreise, date de naissance, date de début, date de fin, fecha de nacimiento, data di nascita, geboortedatum, valido fino, data de nascimento',
  ],
} as const;
