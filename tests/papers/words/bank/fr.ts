import type { BankWords } from './en.ts';

export const fr: BankWords = {
  title:
    'Relevé de compte|RELEVÉ DE COMPTE|Extrait de compte|Relevé de compte chèques|Votre relevé de compte|RELEVÉ DE VOS COMPTES|Relevé des opérations',
  cardTitle: 'Relevé de carte bancaire|Relevé de carte de crédit|Détail des opérations par carte',
  number: 'Relevé n°|N° de relevé|Extrait n°|Relevé N°',
  period: 'Période|du {from} au {to}|Période du {from} au {to}|Relevé du {from} au {to}',
  account: 'N° de compte|Compte n°|Numéro de compte|Compte|Compte courant n°',
  holder: 'Titulaire|Titulaire du compte|Intitulé du compte|Client',
  opening:
    'Solde précédent|Ancien solde|Solde initial|SOLDE CRÉDITEUR PRÉCÉDENT|Solde en début de période|Solde antérieur|ANCIEN SOLDE',
  closing:
    'Nouveau solde|Solde final|Solde en fin de période|NOUVEAU SOLDE|Solde créditeur|Solde au|SOLDE FINAL',
  onDate: '{label} au {date}|{label} le {date}|{label} du {date}|{label} {date}',
  dateColumn: "Date|Date opération|DATE|Date op.|Date de l'opération",
  valueColumn: 'Valeur|Date valeur|Date de valeur|VALEUR|Val.',
  text: "Libellé|Nature des opérations|Opérations|Désignation|Libellé de l'opération|DÉTAIL DES OPÉRATIONS|Nature de l'opération",
  debit: 'Débit|DÉBIT|Débit (€)|Débit euros|Vos débits',
  credit: 'Crédit|CRÉDIT|Crédit (€)|Crédit euros|Vos crédits',
  amount: 'Montant|Montant ({currency})|Montant {currency}|MONTANT',
  balance: 'Solde|SOLDE|Solde {currency}',
  carried: 'À reporter|Total à reporter|Solde à reporter|Report page suivante',
  brought: 'Report|Report page précédente|Report à nouveau',
  totalDebits: 'Total des débits|Total débits|Total des opérations au débit|Sorties',
  totalCredits: 'Total des crédits|Total crédits|Total des opérations au crédit|Entrées',
  deposits: 'Vos crédits|Virements reçus|Encaissements',
  withdrawals: 'Vos débits|Prélèvements et paiements|Décaissements',
  summary: 'Synthèse|Résumé|Situation de votre compte|Récapitulatif',
  marks: 'D/C|Sens|+/-',
  overdraft: 'Autorisation de découvert|Facilité de caisse|Taux débiteur|Disponible',
  minimum: 'Montant prélevé|Date de prélèvement|Plafond|Disponible',
  small:
    'Sauf erreur ou omission.|Conservez ce relevé sans limitation de durée.|Pour vos réclamations, contactez votre agence.|TAEG révisable.|Document à conserver.|Opposition carte : {phone}',
  page: 'Page {page}/{pages}|Page {page} sur {pages}|Page {page}|Folio {page}',
  bankWord: 'Agence|Code guichet|Votre agence|Votre conseiller',
  outgoing:
    'PRLV SEPA {firm}|CB {shop} {day}|PAIEMENT CB {shop} {city}|VIR SEPA {person}|VIREMENT EMIS {person}|RETRAIT DAB {city}|CHEQUE {check}|Prélèvement {firm}|FRAIS DE TENUE DE COMPTE|CARTE {day} {shop} CB*{last}|VIR PERMANENT LOYER {person}|COTISATION CARTE|ACHAT CB {shop} {city}|PRLV {firm} {ref}',
  incoming:
    'VIR RECU {person}|VIREMENT SALAIRE {firm}|VIR SEPA RECU {firm}|REMISE CHEQUE {check}|VIREMENT {firm} FACT {ref}|VERSEMENT ESPECES|AVOIR CB {shop}|VIR INST {person}|Remboursement {firm}|INTERETS CREDITEURS',
  details:
    'REF {ref}|MANDAT {ref}|FACTURE {ref}|{city} FR|CARTE {last}|ID EMETTEUR FR{ref}|MOTIF : {ref}|DU {day}',
};
