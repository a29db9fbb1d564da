/** What a number or a code names. */
export const numbers = {
  invoice_number: [
    'invoice number, invoice no, invoice nr, invoice num, invoice id, invoice #, inv no, inv number, inv #, tax invoice no, bill no, bill number, bill #, invoice ref, invoice reference, document no, document number, doc no, number of invoice, tax invoice number, invoice code, our invoice no, inv, bill id, invoice no number',
    'rechnungsnummer, rechnungsnr, rechnungs nr, rechnung nr, rechnung nummer, rechnungs nummer, re nr, rg nr, rechn nr, rechnung no, belegnummer, beleg nr, belegnr, rechnung #, re nummer, rechnungs no, dokumentnummer, dokument nr, rnr, rechnungsnr.',
    'numéro de facture, n° de facture, facture n°, facture no, n° facture, facture numéro, no de facture, no facture, facture nº, n de facture, numero facture, facture num, référence facture, facture n, réf facture',
    'número de factura, nº de factura, nº factura, factura nº, factura no, n° factura, num factura, número factura, factura número, fra nº, factura n, numero factura, factura num, núm factura',
    'numero fattura, n fattura, fattura n, fattura nr, nr fattura, fattura numero, n° fattura, fattura n°, numero documento, n documento, nr documento, numero della fattura, fattura no',
    'factuurnummer, factuur nr, factuurnr, factuur nummer, factuur no, factuurno, fact nr, nota nummer, notanummer',
    'número da fatura, fatura nº, fatura n°, nº da fatura, fatura no, factura nº, nº fatura, número fatura, fatura n, fatura recibo nº, nº documento, documento nº',
    'nº fra, folio, n° pièce, pièce n°, fatt n, num documento, onze factuur, invoice number no',
  ],
  /** Of a credit note, which may name the invoice as well. */
  credit_number: [
    'credit note no, credit note number, credit memo no, credit memo number, credit no, gutschriftsnummer, gutschrift nr, rechnungskorrektur nr, korrekturrechnung nr, gutschriftnr, storno nr, stornorechnung nr, rechnungskorrektur nummer, avoir n°, numéro de l avoir, n° d avoir, nota di credito n, creditnota nummer, creditfactuur nr, creditfactuurnummer',
    'gutschriftnummer, korrektur nr, credit memo #, cn no, nº abono, abono nº, nota de crédito nº, numéro d avoir, note de crédit n°, n c n, creditnota nr, creditnummer, nota de crédito n º, nc n º, número de abono, gutschrift nummer, credit number, nota credito n, nota di credito nr, nota di credito, nc n',
  ],
  receipt_number: [
    'receipt no, receipt number, receipt #, receipt, rcpt no, rcpt, slip no, slip, check no, check, chk, trans no, trans, transaction no, transaction id, trx no, trx, cash bill no, cs no, cash sales no, sales no, trans id, ticket no, ticket, bill, rec no, txn no, order no, sales receipt no',
    'bon nr, bonnr, bon, kassenbon nr, quittung nr, quittungsnr, beleg, bonnummer, ticket n°, n° ticket, ticket nº, scontrino n, doc n, documento n, bonnr., kassabon, talão, recibo nº, quittungsnummer, ticketnummer',
  ],
  order_number: [
    'order number, order no, order id, order #, po number, po no, purchase order, purchase order no, purchase order number, po #, your order, your order no, order reference, p o no, customer order no, order ref, your po, po, order, sales order, sales order no, p o number, customer po, so no',
    'bestellnummer, bestell nr, bestellnr, auftragsnummer, auftragsnr, auftrags nr, auftrag nr, ihre bestellung, ihre bestellnummer, bestellung nr, auftragsnummer kunde, auftrag, ihr auftrag, bestellung, auftragsbestätigung nr, kundenauftrag, ihre bestell nr, vorgangsnummer',
    'numéro de commande, n° de commande, commande n°, n° commande, commande, bon de commande, votre commande, réf commande, número de pedido, nº pedido, pedido nº, pedido, su pedido, numero ordine, n ordine, ordine n, ordine, vs ordine, ordernummer, ordernr, bestelnummer, uw order, bestelling, uw bestelling, número da encomenda, encomenda nº, encomenda, nota de encomenda',
    'orden de compra nº, orden de compra, nº de orden, n° bc, inkoopordernr, bestelbon nr, inkooporder, cde n°, requisição n º, votre commande n°',
  ],
  customer_number: [
    'customer no, customer number, customer id, client no, account no, account number, customer account, client number, client id, account id, cust no, member id, member no, customer code, acct no, account, customer #, debtor code, membership no, account code',
    'kundennummer, kundennr, kunden nr, kd nr, kundennr., debitor, debitorennummer, ihre kundennummer, debitor nr, kunde nr, kundenkonto, vertragsnummer, vertragskonto, mitgliedsnummer, kunden no, debitorennr, versicherungsnummer, mandatsreferenz, versicherungsschein nr, vertrag nr, kundenummer',
    'numéro client, n° client, code client, numéro de client, id client, n° de client, référence client, n° abonné, nº cliente, número de cliente, código cliente, cod cliente, codice cliente, cliente n, klantnummer, klantnr, klant nr, relatienummer, debiteurnummer, número de cliente, nº de cliente, contrat n°, numéro de contrat',
    'acct #, cliente nº, cód cli, núm de cliente, referencia cliente, réf client, compte client, n cliente, cod cli, numero cliente, debiteurnr, klantcode, código de cliente, conta cliente',
  ],
  reference: [
    'reference, ref, ref no, reference no, reference number, our ref, your ref, your reference, our reference, payment reference, ref number, contract no, project, project no, job no, quote no, remittance reference, delivery note, delivery note no, do no, file no, case no, booking id, approval code, auth code, batch no, trace no, terminal id, tid, mid, merchant id, rrn, stan, aid, app code',
    'zeichen, ihr zeichen, unser zeichen, referenz, verwendungszweck, referenznummer, lieferscheinnummer, lieferschein nr, lieferscheinnr, lieferschein, projekt, projekt nr, angebot nr, aktenzeichen, ihre referenz, buchungsnummer, zahlungsreferenz, trace nr, ta nr, terminal id, vu nr, vu nummer, seriennummer, signatur, transaktion, autorisierungsnummer, genehmigungs nr, lieferanten nr, lieferantennummer, angebotsnummer, projektnummer, sendungsnummer, leitweg id',
    'référence, réf, votre référence, notre référence, communication, referencia, su referencia, riferimento, rif, causale, referentie, kenmerk, uw referentie, betalingskenmerk, ons kenmerk, uw kenmerk, referência, devis n°, bon de livraison, albarán, ddt n, pakbon',
    'kassenzeichen, bitte angeben, please quote, concepto de pago, indicar en el pago, motif, onder vermelding van, mededeling, o v v, gestructureerde mededeling, bitte bei zahlung angeben',
  ],
  vat_id: [
    'vat no, vat number, vat reg no, vat id, vat registration no, vat registration number, tax id, tax id no, ein, abn, gst no, gst id, gst reg no, gst number, gst registration no, gst id no, gstin, gst reg, gst, sst no, sst id, sst reg no, tax reg no, trn, pan, cin, vat reg, gst tin, service tax no, tax number, company tax id, uid, vat, fein, gst register no, tin',
    'ust id, ust idnr, ust id nr, ust id nr., umsatzsteuer id, ustid, ustidnr, umsatzsteuer identifikationsnummer, uid nr, uid nummer, mwst nr, ust ident nr, ust identnr, umsatzsteuer id nr, umsatzsteuer ident nr, ust identifikationsnummer, eu ust id, vat id nr, ihre ust id, ust nr, umsatzsteuer identnr, uid',
    'n° tva, numéro de tva, tva intracommunautaire, n° tva intracommunautaire, tva intra, n° de tva, num tva, n° tva intra, numéro tva, n° de tva intra communautaire, id tva, nif, cif, nif iva, partita iva, p iva, p i, piva, c f, codice fiscale, p iva c f, btw nummer, btw nr, btw id, btw, btwnummer, nif contribuinte, contribuinte, contribuinte nº, nipc, nº contribuinte, oib, dni',
    'tva intracom, part iva, cont n º, tva client, tva intracom client, v n º contrib',
  ],
  tax_number: [
    'steuernummer, steuer nr, steuernr, st nr, stnr, steuer nummer, finanzamt, company no, company reg no, co reg no, company registration no, registration no, reg no, co no, business reg no, roc no, br no, brn, co reg, company reg, reg number, company number, registered number, ssm no, business registration no, roc, co regn no',
    'handelsregister, amtsgericht, hrb, hra, registergericht, hr nr, siret, siren, rcs, n° siret, naf, ape, rea, kvk, kvk nummer, kvk nr, kbo, registro mercantil, capital social, fn, firmenbuchnummer, rc, steuerliche id',
    'tax no, nº fiscal, n° fiscal, identifiant fiscal, cod fiscale, cod fisc, fiscaal nummer, rsin, n º fiscal',
  ],
  iban: ['iban, iban nr, iban no, iban nummer, account iban, iban code, n° iban', 'bankrekening'],
  bic: ['bic, swift, swift code, bic swift, swift bic, bic code, bic nr, code bic, bank code'],
  bank: [
    'bank, bank name, bank details, bankers, bank account, banking details, payment details, bankverbindung, kontoverbindung, banque, banco, banca, bankgegevens, bankrelatie, sort code, blz, kontonummer, konto nr, kto nr, konto, coordonnées bancaires, datos bancarios, coordinate bancarie, rib, kto, routing number',
  ],
  phone: [
    'tel, telephone, phone, phone no, tel no, tel fax, mobile, mobile no, h p, hp, contact no, call, contact, hotline, tel nr, customer service, toll free, ph, careline',
    'telefon, telefonnr, fon, ruf, handy, rufnummer, mobil, tel., telefonnummer, téléphone, tél, portable, teléfono, tlf, telf, telefono, cell, cellulare, telefoon, telefone, telemóvel, tlm',
  ],
  fax: ['fax, fax no, telefax, fax nr, faks, télécopie, telefaks, facsimile'],
  email: [
    'email, e mail, mail, e mail adresse, courriel, correo, correo electrónico, posta elettronica',
  ],
  website: ['website, web, www, internet, homepage, url, site web, sito web, sitio web'],
  delivery_note_number: [
    'delivery note no, delivery note number, delivery note, delivery no, packing slip #, packing slip no, d n no, do no, shipment no, slip no, despatch note no, lieferscheinnummer, lieferschein nr, lieferscheinnr, ls nr, liefersch nr, bl n°, n° bl, numéro de bl, livraison n°, bon de livraison n°',
    'nota de entrega nº, albarán nº, nº albarán, número de albarán, numero ddt, ddt n, documento n, pakbonnummer, leverbonnummer, bonnummer, afleverbon nr, leveringsbon nr, pakbon nr, guia n º, guia de remessa n º, nº guia, n º da guia',
  ],
  /** Whose VAT id it is not said of is the sender's. */
  buyer_vat_id: [
    'your vat no, your vat reg no, customer vat no, customer vat id, customer vat number, your vat number, customer tax id, your gst no, customer gst no, customer gstin, ihre ust id, ihre ust id nr, ihre ust idnr, kunden ust id, ust idnr kunde, ust id kunde, ihre uid, ihre uid nr, kunden uid, ust id des kunden, ihre mwst nr, kunden ust idnr',
    'tva client, n° tva client, votre n° tva, votre tva, tva intracom client, n° tva intracommunautaire client, nif cliente, nif del cliente, su nif, cif cliente, p iva cliente, partita iva cliente, vs p iva, cod fisc cliente, uw btw nr, uw btw nummer, btw nr klant, btw nummer klant, uw btw id, v n º contrib, nif do cliente, contribuinte cliente, nif adquirente, n º contribuinte cliente',
  ],
} as const;
