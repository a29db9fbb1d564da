import type { ProseWords } from './en.ts';

export const fr: ProseWords = {
  subjectMark: 'Objet : |Objet : |Objet: |Concerne : ||Objet : ',
  subjects:
    "Votre candidature du mois dernier|Changement de coordonnées bancaires|Invitation à l'assemblée générale|Confirmation de votre rendez-vous|Résiliation du contrat {ref}|Votre demande de locaux|Déménagement de nos bureaux|Demande de documents|Déclaration de sinistre {ref}|Changement d'adresse|Votre réclamation, commande {ref}|Proposition d'embauche|Rappel : facture {ref}|Relance, compte {ref}|Permis de construire {ref}|Votre adhésion",
  salutations:
    'Madame, Monsieur,|Monsieur {family},|Madame {family},|Chers voisins,|Bonjour {name},|Chers adhérents,|Cher client,',
  regards:
    'Cordialement,|Veuillez agréer, Madame, Monsieur, nos salutations distinguées.|Bien à vous,|Recevez nos meilleures salutations.|Sincères salutations,',
  dateLine: '{city}, le {date}|Le {date}|À {city}, le {date}|{date}',
  enclosure: 'Pièces jointes|P.J.|Copie : dossier|P.-S. Le bureau est fermé les jours fériés.',
  reminder:
    "Sauf erreur de notre part, notre facture {ref} du {date} d'un montant de {total} reste impayée.|Nous vous prions de régler la somme de {total} sous dix jours.|Si votre paiement s'est croisé avec ce courrier, veuillez ne pas en tenir compte.|Des frais de relance de {fee} ont été ajoutés.|Ceci est notre deuxième rappel.",
  sentences:
    "Nous vous remercions de votre courrier reçu la semaine dernière.|Nous avons le plaisir de vous informer que votre demande est acceptée.|Merci de nous indiquer si cette date vous convient.|La réunion aura lieu dans la grande salle derrière la bibliothèque.|Nous ne pouvons malheureusement pas donner suite à votre souhait.|Comme convenu par téléphone, nous vous enverrons les documents séparément.|Le bâtiment sera rénové entre le printemps et l'automne.|Les habitants sont priés de retirer leurs vélos de la cour.|Nos horaires ont changé depuis le début de l'année.|Veuillez signer le formulaire ci-joint et nous le retourner.|Notre nouvelle interlocutrice se tient à votre disposition.|Nous regrettons ce retard et vous remercions de votre patience.|Le contrat prend fin sans préavis à la fin de l'année.|Pour toute question, vous pouvez nous joindre en semaine.|Vos données personnelles seront traitées de façon confidentielle.|Le comité a examiné toutes les propositions avec soin.|Une copie de cette lettre a été transmise à la mairie.|Les résultats de l'enquête seront publiés sur notre site.|Les appareils anciens doivent être contrôlés avant l'hiver.|De nombreux visiteurs sont venus en train malgré le mauvais temps.|Le jardin derrière la maison est ouvert à tous.|Des études montrent que de courtes pauses améliorent la concentration.|La rivière est montée de {number} centimètres en deux jours.|En {year}, environ {number} personnes vivaient dans le village.|Le rapport couvre une période de {number} mois.",
  articles:
    "Trains lents, voyageurs heureux|Comment les abeilles rentrent chez elles|Le vieux port se réveille|Petite histoire du crayon|Pourquoi nous dormons|Rapport annuel|Lettre d'information|Étude sur le bruit en ville",
  contracts:
    'Contrat de location|Contrat de prestation|Contrat de travail|Accord de confidentialité|Conditions générales de vente|Contrat de prêt',
  clauses:
    'Article 1 - Objet|Article 2 - Durée et résiliation|Article 3 - Obligations des parties|Article 4 - Rémunération|Article 5 - Confidentialité|Article 6 - Responsabilité|Article 7 - Dispositions finales|Article 8 - Juridiction',
  minutes: 'Compte rendu de réunion|Procès-verbal|Procès-verbal du conseil|Relevé de décisions',
  minuteFacts: 'Date|Lieu|Présents|Excusés|Président|Secrétaire|Prochaine réunion',
  forms:
    "Formulaire d'inscription|Bulletin d'adhésion|Déclaration|Changement d'adresse|Questionnaire|Autorisation",
  formFields:
    "Prénom|Nom|Date de naissance|Rue|Code postal|Ville|Téléphone|Courriel|Nationalité|Profession|Signature|Fait à, le|Situation familiale|Numéro d'assuré|Observations",
  recipes:
    'Crumble aux pommes|Soupe de légumes|Gâteau au citron|Crêpes|Salade de lentilles|Boeuf aux carottes',
  ingredients:
    '200 g de farine|2 oeufs|10 cl de lait|1 pincée de sel|50 g de beurre|3 pommes|1 c. à café de levure|2 c. à soupe de sucre|500 g de pommes de terre|1 oignon|2 carottes|1 l de bouillon',
  steps:
    "Préchauffer le four.|Mélanger tous les ingrédients.|Remuer jusqu'à obtenir une pâte lisse.|Laisser reposer {number} minutes.|Cuire jusqu'à coloration.|Servir tiède.|Retirer le couvercle.|Appuyer sur le bouton pendant trois secondes.|Brancher le câble.|Attendre que le voyant passe au vert.|Nettoyer le filtre une fois par mois.|Ne pas exposer l'appareil à l'humidité.",
  manuals:
    "Mode d'emploi|Guide de démarrage|Notice d'utilisation|Notice de montage|Consignes de sécurité",
  headings:
    'Introduction|Méthode|Résultats|Sécurité|Installation|Utilisation|Nettoyage|Synthèse|Contexte|Perspectives|Contact',
  tables:
    "Population par quartier|Précipitations par mois|Ventes par région|Consommation d'énergie|Horaires des trains|Classement|Résultats des essais|Bilan",
  tableHeads: 'Région|Total|Évolution|Part|Année|Points|Hommes|Femmes|T1|T2|Valeur|Nombre',
  cv: 'Curriculum vitae|CV|Parcours professionnel',
  cvParts:
    "Expérience professionnelle|Formation|Langues|Compétences|Centres d'intérêt|Informations personnelles",
  mailHeads: 'De|À|Objet|Envoyé',
  bookings:
    "Confirmation de réservation|Votre itinéraire|Réservation confirmée|Carte d'embarquement|Réservation d'hôtel|Billet électronique",
  bookingFacts:
    'Référence|Passager|Vol|Départ|Arrivée|Siège|Porte|Arrivée le|Départ le|Client|Type de chambre|Nuits',
  brochures:
    "Offres de printemps|Notre carte|Nouveautés|Stages d'été|Journées du jardin|Soldes d'hiver",
  prices: 'Tarifs|Carte|Liste de prix|Grille tarifaire|Prix',
  from: 'à partir de {price}|seulement {price}|{price}|{price} par personne',
};
