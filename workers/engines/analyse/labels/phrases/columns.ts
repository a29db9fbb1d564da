/** What stands in a column of a table. */
export const columns = {
  quantity: [
    'qty, quantity, item qty, units, total qty, no of items, items, item count, total items, pcs, item s, qty s, total quantity, no items, hours, hrs, number of items, item, qnty',
    'menge, anzahl, stk, stück, mng, artikel anzahl, anz, stunden, std, artikelanzahl',
    'quantité, qté, qte, nombre, cantidad, cant, uds, unidades, quantità, q tà, qta, qtà, pezzi, aantal, quantidade, qtd, qtde, nb',
    'volume, volumen, litri, litres, liters, gallons, litros,',
    'mg, horas, quant, aant, hoeveelheid, uren, qt',
    'qty shipped, qty delivered, delivered qty, shipped qty, quantity shipped, quantity delivered, liefermenge, gelieferte menge, qté livrée, quantité livrée, cantidad entregada, quantità consegnata, aantal geleverd, quantidade entregue',
  ],
  unit: [
    'unit, uom, u m, einheit, einh, me, unité, unidad, unità, eenheid, unidade, um',
    'eh, mengeneinheit, units, per, ud, un, medida, u mis, eenh, uni, unid',
  ],
  unit_price: [
    'unit price, price, unit cost, price each, u price, u p, rate, price unit, unit price rm, price rm, item price, each, price per unit, net price, u price rm, s price',
    'nettopreis, einzelpreis netto, listenpreis, preis pro einheit, preis netto, vk, einzelpreis, stückpreis, e preis, vk preis, preis, einzel, ep, einzelpreis eur, preis eur, einzelbetrag, e preis eur, netto einzelpreis, stundensatz',
    'prix unitaire, p u, prix unit, pu ht, pu, prix, p u h t, precio, precio unitario, precio ud, prezzo, prezzo unitario, prezzo unit, prijs, stukprijs, prijs per stuk, eenheidsprijs, preço, preço unitário, preço unit, pvp, p unit',
    'einzelpr, p unitario, pr unitario, stuksprijs, tarief, p st, pr unitário, pr unit, prix ht, tarif',
  ],
  line_amount: [
    'amount, line total, ext price, extended, extended price, amount rm, amt rm, total rm, amount usd, amount eur, net amt, total price, value',
    'zeilenbetrag, positionsbetrag, positionssumme, nettosumme, betrag, gesamtpreis, g preis, summe, positionswert, betrag eur, gesamt eur, wert, nettobetrag, gesamtnettopreis, gp, preis gesamt, gesamtpreis eur, summe eur',
    'montant, prix total, total ligne, importe, importo, totale riga, bedrag, totaal, valor, montante, total líquido',
    'positionspreis, gesamt netto, netto bedrag, mt ht, montant ht, total ht, montant total ht, regeltotaal, totaalprijs, importe neto, importo netto, valore, importância, total s iva, net, net amount, bedrag excl btw, totaal excl, total iva incl, totale iva incl, prezzo ivato',
  ],
  description: [
    'description, item, product, details, particulars, item description, products, service, services, article, goods, description of goods, stock code, product name, activity',
    'bezeichnung, beschreibung, artikel, artikelbezeichnung, leistung, text, artikelbeschreibung, leistungsbeschreibung, produkt, position, leistungsart, bezeichnung der leistung, warenbezeichnung',
    'désignation, libellé, désignation des articles, produit, descripción, concepto, artículo, producto, descrizione, articolo, prodotto, omschrijving, product, descrição, artigo, designação, produto',
    'work done, servicio, conceptos, prestation, détail, prestazione, natura e qualità dei beni, artikelomschrijving, dienst, specificatie, benaming, serviço',
  ],
  position: [
    'number, nummer, numero, número, numéro',
    'pos, no, nr, line, s n, sn, sr no, item no, #, ln, lp, posten, n°, sl no',
    'línea, lín, item no, riga, rig, regel, ligne, lg, linha',
  ],
  article_number: [
    'item code, code, sku, product code, part no, part number, article no, item number, art no, ean, gtin, product no, stock code',
    'artikelnr, artikel nr, art nr, artikelnummer, artnr, artikel nummer, bestellnr, référence, réf, ref, referencia, codice, codice articolo, artikelcode, código, hsn, hsn sac, hsn code',
    'mat nr, part #, cód, cód artículo, cod articolo, cod, cód artigo, item no',
  ],
} as const;
