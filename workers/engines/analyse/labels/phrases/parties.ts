/** Whose name follows. */
export const parties = {
  buyer: [
    'bill to, billed to, invoice to, sold to, customer, customer name, client, buyer, billing address, bill to address, attention, attn, customer details, invoiced to, to, purchaser, recipient, name, invoice address, account name, billing name, guest, guest name, customer address, charge to, prepared for, company name',
    'rechnungsempfänger, kunde, rechnung an, rechnungsadresse, rechnungsanschrift, an, auftraggeber, käufer, besteller, leistungsempfänger, empfänger, kundenname, firma, herrn, frau, herr, kundenadresse, gast',
    'facturé à, adressé à, client, destinataire, adresse de facturation, à l attention de, acheteur, facturer à, nom de l abonné, titulaire, nom, facturado a, cliente, datos del cliente, dirección de facturación, destinatario, spett, spett le, spettabile, cessionario, cessionario committente, committente, intestatario, intestato a, fatturato a, factuuradres, klant, klantgegevens, aan, t a v, geadresseerde, factuur aan, exmo s, exmos senhores, faturar a, destinatário, adresse client',
    'facturar a, datos de facturación, receptor, intestazione, fatturare a, debiteur, opdrachtgever, morada de faturação, adquirente',
  ],
  delivery_party: [
    'ship to, deliver to, delivery address, shipping address, delivered to, ship to address, delivery to, consignee, shipped to, place of supply, place of delivery',
    'lieferadresse, lieferanschrift, lieferung an, warenempfänger, versandadresse, lieferort, leistungsort, lieferstelle, verbrauchsstelle, versand an',
    'adresse de livraison, livré à, livrer à, adresse de l installation, dirección de entrega, dirección de envío, enviado a, destinazione, luogo di destinazione, indirizzo di consegna, destinazione merce, afleveradres, bezorgadres, verzendadres, leveradres, morada de entrega, local de entrega',
    'enviar a, lugar de entrega, entregar en, lieu de livraison, indirizzo di spedizione, luogo di consegna, leveringsadres, local de descarga, entregar em, descarga',
  ],
  seller: [
    'from, seller, sold by, vendor, supplier, issued by, remit to, merchant, beneficiary, payee, account holder, service provider, pay to, make cheques payable to, registered office, billed by, bill from, shipper, issuer',
    'verkäufer, lieferant, absender, rechnungssteller, kontoinhaber, anbieter, leistungserbringer, inhaber, firmensitz, sitz, aussteller, zahlungsempfänger, auftragnehmer',
    'vendeur, fournisseur, émetteur, émis par, expéditeur, prestataire, emisor, proveedor, vendedor, datos del emisor, cedente prestatore, cedente, fornitore, mittente, prestatore, leverancier, verkoper, afzender, fornecedor, vendedor, emitente, siège social, titulaire du compte',
    'venditore, emittente, factuur van, société, empresa',
  ],
} as const;
