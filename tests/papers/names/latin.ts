import type { Names } from './names.ts';

export const french: Names = {
  given:
    'Marie|Jean|Pierre|Sophie|Luc|Claire|Nicolas|Camille|Julien|Isabelle|Antoine|Hélène|Mathieu|Céline|François|Élodie|Benoît|Nathalie|Étienne|Sylvie|Olivier|Martine|Guillaume|Anaïs',
  family:
    'Martin|Bernard|Dubois|Moreau|Laurent|Lefebvre|Garnier|Rousseau|Fontaine|Mercier|Girard|Chevalier|Lambert|Bonnet|Blanc|Guérin|Perrin|Morel|Gauthier|Lemaire|Roche|Noël|Leclerc-Petit|Marchand|Barbier|Renard|Faure|Colin|Aubert|Besson',
  streets:
    "rue de la République|avenue Jean Jaurès|rue Victor Hugo|boulevard Pasteur|rue des Lilas|place de la Mairie|chemin du Moulin|rue du Commerce|impasse des Tilleuls|avenue de la Gare|ZA Les Peupliers|quai des Célestins|rue Saint-Michel|allée des Chênes|route de Lyon|rue de l'Église",
  suburbs: 'Les Halles|Bellevue|Saint-Jean|La Part-Dieu',
  buildings: "Bâtiment C|Résidence Les Pins|Immeuble Le Phare|Parc d'activités Nord",
  trades:
    'Électricité|Plomberie|Menuiserie|Conseil|Informatique|Imprimerie|Transports|Jardins|Fournitures de bureau|Bâtiment|Peinture|Traiteur|Nettoyage|Formation|Communication|Chauffage|Distribution|Mécanique|Assurances|Emballages',
  firms:
    '{family} {trade} {form}|{form} {family}|{fancy} {form}|{form} {family} {trade}|Établissements {family} {form}|{family} & {family2} {form}|{fancy} {trade} {form}|{trade} {family}|Cabinet {family}|Les Ateliers {family} {form}|{city} {trade} {form}',
  shops:
    '{shop} {family}|{shop} de {city}|Chez {given}|{shop} du Centre|{fancy} {shop}|Le {animal} {adjective}|{shop} {given} {family}|{SHOP} DE LA GARE|{FANCY}',
  titles: 'M.|Mme|Monsieur|Madame',
};

export const spanish: Names = {
  given:
    'María|José|Carmen|Antonio|Ana|Javier|Lucía|Manuel|Pilar|Carlos|Elena|Sergio|Marta|Raúl|Cristina|Álvaro|Rosa|Pablo|Isabel|Andrés|Beatriz|Íñigo|Nuria|Diego',
  family:
    'García|Fernández|López|Martínez|Sánchez|Pérez|Gómez|Ruiz|Díaz|Moreno|Muñoz|Álvarez|Romero|Navarro|Torres|Ramos|Vázquez|Serrano|Molina|Ortega|Delgado|Castro|Rubio|Marín|Iglesias|Núñez|Peña|Cabrera|Vega|Cano',
  streets:
    'Calle Mayor|Avda. de la Constitución|C/ Gran Vía|Calle del Carmen|Paseo de la Castellana|Plaza de España|C/ San Juan|Ctra. de Burgos km|Pol. Ind. El Pinar, Parcela|Calle Cervantes|Avenida de Andalucía|Ronda de Toledo|C/ Doctor Fleming|Camino Viejo|Travesía del Río',
  suburbs: 'Centro|Juárez|Del Valle|Roma Norte|Las Palmas|San Rafael',
  buildings: 'Edificio Norte|Local 3|Nave 12|Planta 2',
  trades:
    'Instalaciones|Construcciones|Informática|Transportes|Suministros|Asesores|Imprenta|Jardinería|Electricidad|Muebles|Alimentación|Consultores|Reformas|Talleres|Ferretería|Distribuciones|Limpiezas|Seguros|Energía',
  firms:
    '{trade} {family} {form}|{family} y {family2} {form}|{fancy} {form}|{fancy} {trade} {form}|{trade} {city} {form}|Hermanos {family} {form}|{family} {family2} {trade} {form}|Grupo {fancy} {form}|{given} {family} {family2}',
  shops:
    '{shop} {family}|{shop} {given}|{shop} La {adjective}|{shop} {city}|El {animal} {adjective}|{fancy} {shop}|{SHOP} {FAMILY}|Casa {given}|{FANCY}',
  titles: 'D.|Dña.|Sr.|Sra.',
};
