import type { Language } from '../places/place.ts';

/** What a till stands in. */
export type ShopTrade =
  | 'market'
  | 'restaurant'
  | 'cafe'
  | 'fuel'
  | 'parking'
  | 'pharmacy'
  | 'hardware'
  | 'fashion'
  | 'taxi';

export const shopNames: Readonly<Record<Language, Readonly<Record<ShopTrade, string>>>> = {
  en: {
    market:
      'Market|Food Store|Supermarket|Grocers|Fresh Market|Mini Mart|Convenience Store|Superstore|Express',
    restaurant:
      'Restaurant|Bistro|Grill|Diner|Kitchen|Tavern|Pizzeria|Steakhouse|Noodle House|Seafood',
    cafe: 'Cafe|Coffee|Coffee House|Bakery|Tea Rooms|Espresso Bar|Donuts',
    fuel: 'Service Station|Gas & Go|Fuel Stop|Petrol Station|Filling Station',
    parking: 'Car Park|Parking|City Parking|Garage',
    pharmacy: 'Pharmacy|Drugs|Chemist|Health & Beauty',
    hardware: 'Hardware|DIY Store|Home Centre|Building Supplies|Tools',
    fashion: 'Fashion|Clothing|Shoes|Sports|Boutique|Books|Stationers|Toys',
    taxi: 'Taxis|Cabs|Cab Company|Minicabs',
  },
  de: {
    market: 'Markt|Supermarkt|Frischemarkt|Getränkemarkt|Biomarkt|Lebensmittel|Kaufhaus',
    restaurant: 'Restaurant|Gasthaus|Ristorante|Wirtshaus|Brauhaus|Pizzeria|Landgasthof|Ratskeller',
    cafe: 'Café|Bäckerei|Backstube|Konditorei|Kaffeerösterei|Eiscafé',
    fuel: 'Tankstelle|Autohof|Tank & Rast|Tankcenter',
    parking: 'Parkhaus|Tiefgarage|Parkraum|Parkgarage',
    pharmacy: 'Apotheke|Drogerie|Stadt-Apotheke|Drogeriemarkt',
    hardware: 'Baumarkt|Eisenwaren|Heimwerkermarkt|Werkzeuge|Baucenter',
    fashion: 'Mode|Schuhhaus|Buchhandlung|Sporthaus|Textil|Spielwaren|Papeterie',
    taxi: 'Taxi|Taxiruf|Funktaxi|Taxiunternehmen',
  },
  fr: {
    market: 'Marché|Supermarché|Épicerie|Alimentation|Hypermarché|Primeurs|Supérette',
    restaurant: 'Restaurant|Brasserie|Bistrot|Crêperie|Auberge|Pizzeria|La Table',
    cafe: 'Café|Boulangerie|Pâtisserie|Salon de thé|Boulangerie Pâtisserie',
    fuel: 'Station|Relais|Station Service',
    parking: 'Parking|Stationnement|Parc',
    pharmacy: 'Pharmacie|Grande Pharmacie|Parapharmacie',
    hardware: 'Bricolage|Quincaillerie|Matériaux|Outillage',
    fashion: 'Chaussures|Librairie|Boutique|Sports|Papeterie|Jouets|Mode',
    taxi: 'Taxi|Taxis|Radio Taxi',
  },
  es: {
    market: 'Supermercado|Alimentación|Mercado|Ultramarinos|Frutería|Hipermercado|Supermercados',
    restaurant: 'Restaurante|Mesón|Taberna|Asador|Marisquería|Pizzería|Bar Restaurante|Cervecería',
    cafe: 'Cafetería|Panadería|Café|Pastelería|Churrería|Bar',
    fuel: 'Estación de Servicio|E.S.|Gasolinera',
    parking: 'Parking|Aparcamiento|Aparcamientos',
    pharmacy: 'Farmacia|Parafarmacia',
    hardware: 'Ferretería|Bricolaje|Suministros',
    fashion: 'Zapatería|Librería|Modas|Deportes|Papelería|Juguetes',
    taxi: 'Taxi|Radio Taxi|Auto Taxi',
  },
  it: {
    market: 'Supermercato|Alimentari|Minimarket|Mercato|Supermercati|Macelleria|Ortofrutta',
    restaurant: 'Ristorante|Trattoria|Pizzeria|Osteria|Locanda|Ristorante Pizzeria|Enoteca',
    cafe: 'Bar|Caffè|Pasticceria|Panificio|Gelateria|Bar Tabacchi',
    fuel: 'Stazione di Servizio|Area di Servizio|Carburanti',
    parking: 'Parcheggio|Autorimessa|Garage',
    pharmacy: 'Farmacia|Parafarmacia|Antica Farmacia',
    hardware: 'Ferramenta|Fai da Te|Colorificio|Edilizia',
    fashion: 'Calzature|Libreria|Abbigliamento|Sport|Cartoleria|Giocattoli',
    taxi: 'Taxi|Radiotaxi|Servizio Taxi',
  },
  nl: {
    market: 'Supermarkt|Buurtsuper|Markt|Versmarkt|Slijterij|Voordeelmarkt',
    restaurant: 'Restaurant|Eetcafé|Brasserie|Grand Café|Bistro|Pannenkoekenhuis|Pizzeria',
    cafe: 'Café|Bakkerij|Koffiehuis|Lunchroom|Koffie|Banketbakkerij',
    fuel: 'Tankstation|Benzinestation|Servicestation',
    parking: 'Parkeergarage|Parkeren|Parking',
    pharmacy: 'Apotheek|Drogist|Drogisterij',
    hardware: 'Bouwmarkt|IJzerhandel|Doe-het-zelf|Gereedschap',
    fashion: 'Mode|Schoenen|Boekhandel|Sport|Speelgoed|Kantoorboekhandel',
    taxi: 'Taxi|Taxicentrale|Taxibedrijf',
  },
  pt: {
    market: 'Supermercado|Minimercado|Mercearia|Mercado|Hipermercado|Frutaria|Talho',
    restaurant: 'Restaurante|Churrasqueira|Marisqueira|Tasca|Pizzaria|Cervejaria|Adega',
    cafe: 'Café|Pastelaria|Padaria|Snack-Bar|Confeitaria',
    fuel: 'Posto de Abastecimento|Combustíveis|Área de Serviço',
    parking: 'Parque|Estacionamento|Parque de Estacionamento',
    pharmacy: 'Farmácia|Parafarmácia',
    hardware: 'Ferragens|Bricolage|Drogaria|Materiais',
    fashion: 'Sapataria|Livraria|Moda|Desporto|Papelaria|Brinquedos',
    taxi: 'Táxis|Táxi|Rádio Táxis',
  },
};

/** For names of inns. */
export const adjectives: Readonly<Record<Language, string>> = {
  en: 'Golden|Red|Hungry|Blue|Old|Happy|Crooked|Silver|Lucky|Green',
  de: 'Goldenen|Roten|Alten|Schwarzen|Grünen|Weißen|Fröhlichen',
  fr: "d'Or|Rouge|Bleu|Gourmand|Blanc|Vert",
  es: 'Dorada|Nueva|Española|Buena|Alegre|Verde',
  it: "d'Oro|Rosso|Bianco|Verde|Antico|Felice",
  nl: 'Gouden|Rode|Vrolijke|Oude|Groene|Zilveren',
  pt: 'Dourado|Azul|Feliz|Velho|Verde|Novo',
};

export const animals: Readonly<Record<Language, string>> = {
  en: 'Lion|Fox|Swan|Anchor|Horse|Dragon|Oak|Rose|Crown|Bull|Spoon|Lantern',
  de: 'Löwen|Hirsch|Adler|Ochsen|Anker|Schwan|Bären|Hahn',
  fr: 'Lion|Cerf|Cheval|Coq|Cygne|Canard|Dauphin',
  es: 'Toro|Gallo|León|Caballo|Faro|Molino|Olivo',
  it: 'Leone|Cavallo|Cervo|Gallo|Gambero|Delfino|Cigno',
  nl: 'Leeuw|Zwaan|Haan|Anker|Ketel|Vos|Karper',
  pt: 'Galo|Leão|Cavalo|Barco|Moinho|Farol|Pescador',
};
