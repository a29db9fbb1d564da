/** On till rolls. */
export const tills = {
  staff: [
    'cashier, server, served by, operator, salesperson, sales person, clerk, staff, waiter, cashier name, sales rep, user, counter, table, table no, tbl, pax, covers, guests, terminal, till, pos, register, reg, station, shift, lane, store, store no, store #, branch, outlet, cashier id, op, host, invoice by, prepared by, sales agent, salesman, pos no, counter no, ctr, drawer, cust, sold by, rep, agent, created by',
    'kassierer, bediener, kasse, kassen nr, bedient von, es bediente sie, tisch, filiale, markt, bed, kellner, verkäufer, sachbearbeiter, ansprechpartner, bearbeiter, es bediente, ihr ansprechpartner, verkäuferin, kassennummer, platz, vorgang, bedienung, kundenberater, ihr betreuer',
    'caissier, caisse, vendeur, serveur, cajero, mesa, caja, camarero, cassa, cassiere, operatore, tavolo, op, kassa, medewerker, tafel, bediend door, caixa, empregado, conseiller, interlocuteur, le atendió, atendido por, konobar, blagajna',
  ],
  time: ['time, uhrzeit, heure, hora, ora, tijd, uhr, in, out, time in, time out, masa'],
} as const;
