import type { Goods } from './goods.ts';

export const french: Goods = {
  wares:
    "Lampe de bureau|Fauteuil de bureau|Armoire à dossiers|Ramette papier A4|Cartouche toner|Switch réseau 24 ports|Panneau LED|Vis hexagonale M8|Tube cuivre 15 mm|Gants de protection|Film étirable|Cartons d'emballage|Flexible hydraulique|Roulement 6204|Équerre acier|Café en grains 1 kg|Kit rouleaux peinture|Écran 27 pouces|Clavier|Goulotte|Carrelage sol|Extincteur 6 kg|Banc de jardin|Disque à tronçonner|Imprimante étiquettes|Table de réunion|Trousse de secours|Filtre à air|Batterie 12 V|Casque audio|Étagère|Essuie-mains|Coffret forets|Rallonge 5 m",
  variants:
    'noir|blanc|gris|grand modèle|petit modèle|bleu|renforcé|lot de 10|boîte de 100|modèle X200|type B|inox|avec pied|chêne|gauche|reconditionné|50 x 70 cm|',
  services:
    "Conseil|Création de site web|Développement logiciel|Pose|Maintenance|Déplacement|Main d'œuvre|Gestion de projet|Rédaction|Traduction|Tenue de comptabilité|Hébergement|Contrat d'assistance|Formation|Photographie|Nettoyage des locaux|Livraison et montage|Contrôle technique|Licence|Abonnement|Graphisme|Honoraires|Location de matériel|Transport|Travaux de peinture",
  subjects:
    'selon devis|refonte du site|bâtiment principal|mai à juin|bilan annuel|phase 2|rénovation cuisine|rez-de-chaussée|par utilisateur|forfait mensuel|frais inclus|atelier|à distance|prototype|portail client|',
  groceries:
    "Lait demi-écrémé|Bananes|Pain de mie|Oeufs x12|Emmental râpé|Beurre doux 250g|Tomates grappe|Jus d'orange|Filet de poulet|Riz basmati|Spaghetti 500g|Huile d'olive|Yaourt nature x8|Pommes Gala|Pommes de terre|Café moulu|Chips nature|Liquide vaisselle|Papier toilette|Chocolat noir|Eau minérale 6x1,5L|Steak haché x4|Carottes|Oignons|Croquettes chat|Muesli|Petits pois|Pavé de saumon|Salade batavia|Dentifrice|Piles AA|Sac caisse|Miel|Soda cola|Comté AOP|Baguette|Crème fraîche|Jambon blanc",
  dishes:
    'Steak frites|Salade César|Magret de canard|Pizza Reine|Soupe du jour|Entrecôte 300g|Croque-monsieur|Moules frites|Plat du jour|Salade niçoise|Tagliatelles|Frites|Crème brûlée|Tarte aux pommes|Boeuf bourguignon|Pavé de saumon|Menu enfant|Galette complète|Menu midi|Assiette fromages|Tartare de boeuf',
  drinks:
    "Café crème|Café|Expresso|Thé glacé|Verre de Bordeaux|Demi pression|Eau gazeuse 50cl|Limonade|Coca zéro|Thé vert|Chocolat chaud|Jus d'orange|Kir|Carafe rosé 50cl|Noisette|Perrier",
  bakery:
    'Croissant|Pain au chocolat|Baguette tradition|Éclair café|Chausson pommes|Quiche lorraine|Flan|Pain complet|Tartelette citron|Brioche|Sandwich jambon|Religieuse',
  hardware:
    'Vis bois 4x40|Ruban masquage|Peinture mur 10L|Marteau|Papier abrasif|Ampoule LED E27|Colliers serrage|Charnière|Mastic silicone|Pinceau plat|Chevilles 8mm|Niveau à bulle|Colle forte|Tuyau arrosage|Cadenas|Mètre ruban 5m|Tube PVC|Ciment 25kg',
  medicine:
    'Paracétamol 500|Ibuprofène 400|Sirop toux|Pansements|Vitamine C|Crème mains|Crème solaire 30|Shampooing|Spray nasal|Pastilles gorge|Collyre|Brosse à dents|Gaviscol|Mouchoirs',
  clothes:
    'T-shirt coton|Jean slim|Chaussures running|Écharpe laine|Chaussettes x3|Ceinture cuir|Veste pluie|Carnet A5|Stylo gel|Livre poche|Jeu société|Carte cadeau|Robe été|Pull|Chemise enfant|Chapeau',
  fuels: 'SP95-E10|SP98|Gazole|Sans plomb 95|GAZOLE|SP95',
  units: {
    piece: 'U|pce|pièce|u.|pcs|unité',
    hour: 'h|heure|heures|H',
    month: 'mois|Mois',
    flat: 'forfait|F|ens.|Ft',
    bulk: 'kg|m|ml|m²|boîte|lot|L|rouleau',
  },
};

export const italian: Goods = {
  wares:
    'Lampada da tavolo|Sedia ufficio|Armadio archivio|Carta A4 80 g|Toner nero|Switch 24 porte|Pannello LED|Viti M8x40|Tubo rame 15 mm|Guanti da lavoro|Film estensibile|Scatole cartone|Tubo idraulico|Cuscinetto 6204|Staffa acciaio|Caffè in grani 1 kg|Set rulli pittura|Monitor 27"|Tastiera|Canalina|Piastrelle gres|Estintore 6 kg|Panchina giardino|Disco taglio 125 mm|Stampante etichette|Tavolo riunioni|Cassetta pronto soccorso|Filtro aria|Batteria 12 V|Cuffie|Scaffale|Asciugamani carta|Set punte trapano|Prolunga 5 m',
  variants:
    'nero|bianco|grigio|grande|piccolo|blu|rinforzato|conf. 10 pz|scatola da 100|mod. X200|tipo B|inox|con base|rovere|sinistro|usato|50 x 70 cm|',
  services:
    'Consulenza|Realizzazione sito web|Sviluppo software|Posa in opera|Manutenzione|Trasferta|Manodopera|Gestione progetto|Redazione testi|Traduzione|Tenuta contabilità|Hosting|Canone assistenza|Formazione|Servizio fotografico|Pulizie uffici|Consegna e montaggio|Collaudo|Licenza|Canone mensile|Grafica|Onorario|Noleggio attrezzature|Trasporto|Tinteggiatura',
  subjects:
    'come da preventivo|nuovo sito|sede principale|maggio-giugno|bilancio annuale|fase 2|ristrutturazione cucina|piano terra|per utente|a forfait|spese incluse|workshop|da remoto|prototipo|portale clienti|',
  groceries:
    'Latte intero 1L|Banane|Pane casereccio|Uova x6|Parmigiano|Burro 250g|Pomodori|Succo arancia|Petto di pollo|Riso carnaroli|Spaghetti 500g|Olio extravergine|Yogurt bianco|Mele Golden|Patate|Caffè macinato|Patatine|Detersivo piatti|Carta igienica|Cioccolato|Acqua nat. 6x1,5|Macinato bovino|Carote|Cipolle|Crocchette gatto|Muesli|Piselli surg.|Filetto salmone|Insalata|Dentifricio|Pile stilo AA|Shopper bio|Miele|Cola 1,5L|Mozzarella|Prosciutto crudo|Passata pomodoro|Biscotti',
  dishes:
    'Spaghetti carbonara|Insalata mista|Fritto misto|Pizza Margherita|Minestrone|Tagliata di manzo|Lasagne|Bruschetta|Risotto funghi|Caprese|Gnocchi al pesto|Patatine fritte|Tiramisù|Panna cotta|Saltimbocca|Branzino|Menu bimbi|Coperto|Pizza Diavola|Tagliere misto|Penne arrabbiata',
  drinks:
    'Cappuccino|Caffè|Caffè macchiato|Tè freddo|Calice rosso|Birra media|Acqua gassata|Limonata|Coca cola|Tè verde|Cioccolata|Spremuta|Spritz|Vino casa 1/2|Acqua nat. 0,75|Amaro',
  bakery:
    'Cornetto|Brioche crema|Pane integrale|Focaccia|Cannolo|Torta mele|Pizzetta|Grissini|Crostata|Ciabatta|Sfogliatella|Tramezzino',
  hardware:
    'Viti legno 4x40|Nastro carta|Pittura bianca 10L|Martello|Carta vetrata|Lampada LED E27|Fascette|Cerniera|Silicone|Pennello|Tasselli 8mm|Livella|Colla rapida|Tubo giardino|Lucchetto|Metro 5m|Tubo PVC|Cemento 25kg',
  medicine:
    'Tachip. 500|Ibuprofene 400|Sciroppo tosse|Cerotti|Vitamina C|Crema mani|Solare SPF30|Shampoo|Spray nasale|Pastiglie gola|Collirio|Spazzolino|Antiacido|Fazzoletti',
  clothes:
    'T-shirt|Jeans slim|Scarpe running|Sciarpa lana|Calze x3|Cintura pelle|Giacca pioggia|Quaderno A5|Penna gel|Libro tascabile|Gioco|Buono regalo|Abito estivo|Maglione|Camicia bimbo|Cappello',
  fuels: 'Benzina|Gasolio|Senza piombo|Diesel|BENZINA SELF|Super SP',
  units: {
    piece: 'pz|PZ|nr|N.|pz.|NR',
    hour: 'ore|h|ORE',
    month: 'mesi|mese',
    flat: 'corpo|a corpo|CP|forf.',
    bulk: 'kg|mt|ml|conf.|mq|lt|rotolo|set',
  },
};
