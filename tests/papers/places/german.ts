import type { Place } from './place.ts';

const common = { language: 'de', account: '', paper: 'a4' } as const;

/** Where business is done in German. */
export const german: readonly Place[] = [
  {
    ...common,
    country: 'DE',
    name: 'Deutschland|Germany',
    currency: 'EUR',
    symbols: '# €|# €|# €|# EUR|# EUR|€ #|EUR #|#€|# Euro',
    figures: '1.234,56|1.234,56|1.234,56|1.234,56|1234,56|1 234,56',
    dates: 'dd.mm.yyyy|dd.mm.yyyy|dd.mm.yyyy|dd.mm.yyyy|dd.mm.yy|d. mmmm yyyy|d.m.yyyy|yyyy-mm-dd',
    taxName: 'MwSt.|MwSt|USt.|USt|Mehrwertsteuer|Umsatzsteuer|MwSt.',
    taxRates: [19, 7],
    towns:
      'Berlin:10###|Hamburg:20###|Leipzig:041##|Köln:50###|Augsburg:861##|Freiburg:791##|Kiel:241##|Münster:481##|Jena:077##|Erfurt:990##|Neustadt an der Weinstraße:674##|Bad Homburg:613##|Weiden:926##|Ulm:890##|Bielefeld:336##|Rostock:180##',
    address:
      '{street} {no}/{zip} {city}|{street} {no}/{zip} {city}|{street} {no}/D-{zip} {city}|{street} {no}{letter}/{zip} {city}|{street} {no}, {zip} {city}',
    phones:
      '0### / ######|+49 ### #######|0#### ####-0|(0##) ### ## ##|0## ########|0049 ### ######',
    vatId: 'DE#########|DE#########|DE ### ### ###',
    taxNumber: '##/###/#####|###/####/####|### ### #####|##### #####',
    registration: 'HRB #####|HRB ######|HRA ####|Amtsgericht {city} HRB #####|AG {city}, HRB ####',
    legalForms: 'GmbH|GmbH|GmbH & Co. KG|AG|UG (haftungsbeschränkt)|e.K.|KG|OHG|GbR|mbH|eG|',
    iban: 'DE##################',
    banks:
      'Sparkasse {city}|Volksbank {city} eG|Nordwestbank AG|Raiffeisenbank {city}|Hanseatische Privatbank|Stadtsparkasse {city}',
    domain: 'de',
  },
  {
    ...common,
    country: 'AT',
    name: 'Österreich|Austria',
    currency: 'EUR',
    symbols: '€ #|€ #|# €|EUR #|# EUR',
    figures: '1.234,56|1.234,56|1 234,56|1234,56',
    dates: 'dd.mm.yyyy|dd.mm.yyyy|d.m.yyyy|dd.mm.yy|d. mmmm yyyy',
    taxName: 'USt.|USt|MwSt.|MwSt|Umsatzsteuer',
    taxRates: [20, 10, 13],
    towns: 'Wien:10#0|Graz:80#0|Linz:40#0|Salzburg:50#0|Innsbruck:60#0|Villach:95#0|Wels:46#0',
    address:
      '{street} {no}/{zip} {city}|{street} {no}/A-{zip} {city}|{street} {no} Top {no2}/{zip} {city}',
    phones: '+43 1 ### ## ##|0### / ## ## ##|+43 (0)### ######|01/#######',
    vatId: 'ATU########',
    taxNumber: '## ###/####',
    registration: 'FN ######@|FN ###### @',
    legalForms: 'GmbH|GmbH|Ges.m.b.H.|KG|OG|e.U.|AG|',
    iban: 'AT################',
    banks: 'Donau Bank AG|Alpenländische Sparkasse|Raiffeisenbank {city}',
    domain: 'at',
  },
  {
    ...common,
    country: 'CH',
    name: 'Schweiz|Switzerland',
    currency: 'CHF',
    symbols: 'CHF #|CHF #|CHF #|Fr. #|# CHF',
    figures: "1'234.56|1'234.56|1'234.56|1’234.56|1234.56",
    dates: 'dd.mm.yyyy|dd.mm.yyyy|d. mmmm yyyy|dd.mm.yy|d.m.yyyy',
    taxName: 'MWST|MwSt.|MwSt|MWST',
    taxRates: [8.1, 2.6, 3.8],
    towns: 'Zürich:80##|Bern:30##|Winterthur:84##|Luzern:60##|St. Gallen:90##|Chur:70##|Thun:36##',
    address: '{street} {no}/{zip} {city}|{street} {no}/CH-{zip} {city}',
    phones: '044 ### ## ##|+41 31 ### ## ##|071 ### ## ##|0800 ### ###',
    vatId: 'CHE-###.###.### MWST|CHE-###.###.###',
    taxNumber: '',
    registration: 'CH-020.3.###.###-#',
    legalForms: 'AG|AG|GmbH|GmbH|Genossenschaft|& Co.|',
    iban: 'CH#################',
    banks: 'Kantonalbank {city}|Säntis Bank AG|Alpstein Bank|Regiobank {city}',
    domain: 'ch',
  },
];
