import type { FormWords } from './en.ts';

export const fr: FormWords = {
  invoice: "Facture|FACTURE|Facture|FACTURE|Note d'honoraires|FACTURE CLIENT|Facture de vente",
  creditNote: "Avoir|AVOIR|Facture d'avoir|Note de crédit|NOTE DE CRÉDIT|Avoir client",
  purchaseOrder:
    'Bon de commande|BON DE COMMANDE|Commande|Commande fournisseur|Bon de commande fournisseur',
  deliveryNote: "Bon de livraison|BON DE LIVRAISON|Bordereau de livraison|BL|Bon d'expédition",
  quote: 'Devis|DEVIS|Offre de prix|Proposition commerciale|Offre',
  invoiceNumber:
    'Facture N°|Numéro de facture|N° de facture|Facture n°|N° facture|Numéro|N°|Réf. facture|No de facture|Facture no|N° pièce|Pièce n°',
  creditNumber: "Avoir N°|N° d'avoir|Numéro d'avoir|Avoir n°|N°|Note de crédit n°",
  ownOrderNumber:
    'Commande N°|N° de commande|Bon de commande n°|Numéro de commande|N° BC|Commande n°',
  orderNumber:
    'Votre commande|N° de commande|Commande n°|Réf. commande|Bon de commande|Numéro de commande|Votre réf. commande|Cde n°',
  deliveryNoteNumber:
    'BL N°|N° de bon de livraison|Bon de livraison n°|N° BL|Numéro de BL|Livraison n°',
  quoteNumber: 'Devis n°|N° de devis|Numéro de devis|Offre n°',
  customerNumber:
    'Code client|N° client|Numéro client|Client n°|Réf. client|Compte client|Votre n° client|No client',
  invoiceDate:
    "Date|Date de facture|Date de facturation|Date d'émission|Le|Émise le|Date facture|Date de la facture|Facturé le",
  creditDate: "Date|Date d'émission|Date de l'avoir|Le",
  documentDate: "Date|Date d'émission|Le|Date du devis",
  ownOrderDate: 'Date|Date de commande|Commandé le|Le|Date commande',
  deliveryNoteDate: "Date|Date de livraison|Livré le|Expédié le|Date d'expédition",
  dueDate:
    "Date d'échéance|Échéance|À payer avant le|Échéance le|Date limite de paiement|Payable le|À régler avant le|Règlement le|Date d'exigibilité",
  deliveryDate:
    'Date de livraison|Livré le|Date de prestation|Date de la prestation|Livraison du|Date de vente',
  orderDate: 'Date de commande|Commande du|Commandé le|Votre commande du',
  requiredBy: 'Livraison souhaitée|Délai|À livrer le|Livraison demandée',
  reference: 'Notre référence|N/Réf.|Réf.|Référence|Dossier|Affaire|Devis n°',
  yourReference: "Votre référence|V/Réf.|À l'attention de|Vos réf.",
  contact: 'Contact|Interlocuteur|Suivi par|Votre contact|Commercial|Affaire suivie par',
  project: 'Projet|Chantier|Objet|Affaire',
  terms:
    'Conditions de règlement|Conditions de paiement|Mode de règlement|Règlement|Modalités de paiement',
  termsValue:
    '30 jours fin de mois|À réception|30 jours net|Virement|45 jours fin de mois|Chèque|Comptant|Prélèvement',
  shipVia: 'Mode de livraison|Transporteur|Expédition|Livraison par',
  carriers: 'Chronopost|Nos soins|Transporteur|Enlèvement|DHL|Franco',
  trackingNumber: "N° de suivi|Colis n°|N° d'expédition",
  page: 'Page {page} sur {pages}|Page {page}/{pages}|Page : {page}|{page}/{pages}|Page {page}',
  seller: 'Émetteur|Vendeur|Fournisseur|Prestataire|De|Société',
  buyer:
    "Facturé à|Client|Adresse de facturation|Destinataire|Adressé à|Facturer à|À l'attention de|Acheteur",
  shipTo: 'Adresse de livraison|Livré à|Livraison|Lieu de livraison|Destinataire',
  vendor: 'Fournisseur|À|Vendeur|Fournisseur / Prestataire',
  orderedBy: "Acheteur|Donneur d'ordre|Facturer à|Commandé par|Client",
  vatId:
    'N° TVA|TVA intracommunautaire|N° TVA intracom.|N° de TVA|TVA Intra|Numéro de TVA|TVA intracom|N° TVA intracommunautaire|TVA',
  buyerVatId: 'N° TVA client|Votre n° TVA|TVA client|TVA intracom. client',
  taxNumber: 'N° fiscal|Identifiant fiscal',
  registration: 'SIRET|RCS|Siret|R.C.S.|SIREN',
  phone: 'Tél.|Tél|Téléphone|Tel|T|Tél. :',
  fax: 'Fax|Télécopie|F|Fax',
  email: 'Email|E-mail|Courriel|Mail|Mél',
  web: 'Site|Web|Internet|www',
  director: 'Gérant|Dirigeant|PDG|Gérante',
  position: 'N°|Pos.|Ligne|Rep.|#|Lg',
  code: 'Réf.|Référence|Code|Code article|Article|Réf. article',
  description:
    'Désignation|Description|Libellé|Article|Désignation des produits|DÉSIGNATION|Prestation|Produit|Détail|Désignation / Prestation',
  quantity: 'Qté|Quantité|Qté.|Nb|QTÉ|Quantité|Nombre',
  quantityOrdered: 'Qté cdée|Commandé|Qté commandée',
  quantityDelivered: 'Qté|Qté livrée|Quantité livrée|Livré|Quantité',
  unit: 'Unité|U|Un.|Unité|U.',
  unitPrice:
    'Prix unitaire|PU HT|P.U. HT|Prix unit.|PU|P.U.|Prix unitaire HT|Prix U. HT|Prix HT|Tarif',
  discountColumn: 'Remise|Rem. %|Rem.|% rem.',
  taxRate: 'TVA|TVA %|Taux TVA|% TVA|Tx TVA|Taux|T.V.A.',
  taxAmount: 'Montant TVA|TVA|Mt TVA',
  amount:
    'Montant HT|Total HT|Montant|Total|Prix total HT|MONTANT HT|Mt HT|Montant total HT|Total H.T.|Prix total',
  grossAmount: 'Montant TTC|Total TTC|Montant|Total|Prix TTC|Prix total TTC',
  weight: 'Poids|Poids net|Poids kg',
  subtotal:
    'Total HT|Montant HT|Sous-total HT|Total H.T.|Sous-total|Total hors taxes|Montant total HT|Net HT|TOTAL HT|Total net HT|Base HT|Total brut HT',
  linesTotal: 'Sous-total|Total lignes|Total marchandises|Total articles',
  taxLine:
    'TVA {rate}|TVA ({rate})|TVA à {rate}|T.V.A. {rate}|Montant TVA {rate}|TVA {rate} sur {base}|Total TVA {rate}',
  taxTotal: 'TVA|Total TVA|Montant TVA|Montant de la TVA|T.V.A.|TOTAL TVA',
  taxIncluded: 'dont TVA {rate}|TVA {rate} incluse|Dont TVA ({rate})|TVA incluse {rate}',
  discount: 'Remise|Remise commerciale|Rabais|Escompte',
  shipping: "Frais de port|Port|Frais de livraison|Livraison|Transport|Frais d'expédition",
  shippingLine: 'Frais de port|Participation aux frais de port|Frais de livraison|Transport',
  total:
    'Total TTC|Montant TTC|TOTAL TTC|Net à payer|Total à payer|Montant total TTC|Total T.T.C.|Total facture|Total|Montant total|Total général|NET À PAYER|Total TTC {currency}|Net à payer TTC|Total dû|Total net TTC',
  creditTotal:
    "Total TTC|Montant de l'avoir|Total avoir|Net à déduire|Total avoir TTC|Montant à rembourser",
  amountDue:
    'Net à payer|Reste à payer|Solde à payer|Montant dû|Solde dû|Montant à payer|Reste dû|À payer|NET À PAYER|Solde',
  paid: 'Acompte|Acompte versé|Déjà réglé|Acomptes|Montant payé|Acompte reçu|Déjà payé',
  base: 'Base HT|Base|Montant HT|HT|Base H.T.|Assiette',
  rateColumn: 'Taux|Taux TVA|% TVA|Taux %|Code TVA',
  taxTable: 'Détail TVA|Récapitulatif TVA|TVA|Ventilation de la TVA',
  iban: 'IBAN|IBAN|IBAN|Iban|Code IBAN',
  bic: 'BIC|SWIFT|BIC/SWIFT|Code BIC|BIC',
  bank: 'Banque|Domiciliation|Établissement|Banque',
  accountHolder: "Titulaire|Bénéficiaire|Titulaire du compte|À l'ordre de",
  paymentReference:
    'Référence à rappeler|Communication|Communication structurée|Référence de paiement|Référence|Motif',
  paymentTitle:
    'Coordonnées bancaires|RIB|Règlement par virement|Informations de paiement|Paiement|Moyens de paiement',
  notes: 'Remarques|Observations|Notes|Conditions|Commentaires',
  currency: 'Devise|Devise|Montants exprimés en',
  inCurrency:
    'Montants exprimés en {currency}.|Tous les montants sont en {currency}|Devise : {currency}|Prix en {currency}',
  dueSentences:
    'Merci de régler cette facture avant le {due}.|Règlement à effectuer au plus tard le {due}.|Date limite de règlement : {due}|À payer pour le {due} au plus tard.|Nous vous remercions de bien vouloir régler la somme de {total} avant le {due}.|Ce montant sera prélevé sur votre compte le {due}.|Facture payable le {due} sans escompte.',
  daySentences:
    "Paiement à 30 jours fin de mois.|Règlement à réception de facture.|Paiement sous 14 jours.|Pas d'escompte pour paiement anticipé.|En cas de retard de paiement, une indemnité forfaitaire de 40 euros sera due.|Paiement comptant à réception.",
  thanks:
    'Merci de votre confiance.|Nous vous remercions de votre confiance.|Merci pour votre commande !|Merci pour votre achat.|Avec nos remerciements.|Au plaisir de travailler à nouveau avec vous.',
  intro:
    'Veuillez trouver ci-dessous le détail de nos prestations :|Nous vous prions de trouver ci-après le détail de votre facture.|Pour les travaux effectués :|En votre aimable règlement :|',
  creditIntro:
    'Avoir sur facture {other} du {date}|Annule et remplace la facture n° {other}|Retour de marchandises, facture {other}|Nous créditons votre compte comme suit :',
  orderIntro:
    "Veuillez nous livrer les articles suivants :|Nous vous passons commande de :|Merci d'accuser réception de cette commande.|Selon votre devis, nous commandons :",
  deliveryIntro:
    'Nous vous livrons ce jour :|Merci de vérifier la marchandise à réception.|Veuillez trouver ci-joint :|',
  quoteIntro:
    'Suite à votre demande, nous vous proposons :|Nous avons le plaisir de vous soumettre notre offre :|Voici notre meilleure proposition :',
  quoteEnd:
    "Devis valable 30 jours.|Bon pour accord, date et signature :|Offre valable 3 mois.|Dans l'attente de votre accord.",
  questions:
    "Pour toute question, contactez-nous au {phone}.|Merci de rappeler le numéro de facture {number} lors du règlement.|Réserve de propriété : les marchandises restent notre propriété jusqu'au paiement intégral.|Membre d'une association agréée, le règlement par chèque est accepté.|Indemnité forfaitaire pour frais de recouvrement : 40 €.|Document à conserver.|Taux des pénalités de retard : 3 fois le taux légal.|Chèque à l'ordre de {seller}.",
  reverse:
    'Autoliquidation de la TVA.|Exonération de TVA, livraison intracommunautaire.|TVA due par le preneur.',
  exempt:
    'TVA non applicable, art. 293 B du CGI.|TVA non applicable, article 293 B du CGI|Exonéré de TVA.',
  paidBy:
    'Payé par carte bancaire.|Réglé par PayPal.|Facture acquittée.|Mode de paiement : CB|Prélèvement automatique|Réglé ce jour par chèque.',
  carried: 'À reporter|Report|Sous-total à reporter|Total à reporter',
  brought: 'Report|Report page précédente|Reporté',
  salutation: 'Madame, Monsieur,|Cher client,|Bonjour,|',
  regards:
    'Cordialement|Bien cordialement|Salutations distinguées|Veuillez agréer nos salutations distinguées.|',
  signature: 'Signature|Reçu par|Cachet et signature|Bon pour accord|Signature du client',
  discountWord: 'remise',
  deliveryTitles: 'Adresse de livraison|Livré à',
  words: 'Arrêtée la présente facture à la somme de|En toutes lettres',
  guest: 'Client|Chambre|Arrivée|Départ|N° de chambre|Séjour du',
  stay: 'Nuitée|Petit déjeuner|Taxe de séjour|Parking|Minibar|Restaurant|Demi-pension|Hébergement',
  dateColumn: 'Date|Jour',
  charges: 'Détail de votre facture|Votre consommation|Récapitulatif|Abonnement et consommation',
  charge:
    'Abonnement|Consommation|Forfait|Électricité 1 204 kWh|Internet|Communications|Eau potable|Frais de service|Acheminement|Assainissement',
  period: 'Période|Période de facturation|Période du|Consommation du',
  meter: 'N° de compteur|N° de contrat|Référence contrat|Point de livraison|Offre',
};
