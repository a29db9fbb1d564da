import type { ProseWords } from './en.ts';

export const it: ProseWords = {
  subjectMark: 'Oggetto: |Oggetto: |OGGETTO: |Ogg.: ||Oggetto: ',
  subjects:
    "La Sua domanda del mese scorso|Variazione delle coordinate bancarie|Convocazione dell'assemblea|Conferma appuntamento|Disdetta del contratto {ref}|La Vostra richiesta di uffici|Trasferimento della sede|Richiesta di documenti|Denuncia di sinistro {ref}|Cambio di indirizzo|Il Suo reclamo, ordine {ref}|Proposta di assunzione|Sollecito fattura {ref}|Secondo sollecito, conto {ref}|Pratica edilizia {ref}|La Sua iscrizione",
  salutations:
    'Gentili signori,|Gentile Signora {family},|Egregio Signor {family},|Cari vicini,|Buongiorno {name},|Gentile cliente,|Spett.le ditta,',
  regards: 'Cordiali saluti|Distinti saluti|Cordialmente|I migliori saluti|Con i migliori saluti',
  dateLine: '{city}, {date}|{city}, lì {date}|{date}|Data: {date}',
  enclosure: "Allegati|All.|Copia: pratica|P.S. L'ufficio è chiuso nei giorni festivi.",
  reminder:
    "Ci risulta che la fattura {ref} del {date} di {total} sia ancora insoluta.|Vi preghiamo di versare l'importo di {total} entro dieci giorni.|Se il pagamento è già avvenuto, Vi preghiamo di non tenere conto della presente.|Sono state addebitate spese di sollecito per {fee}.|Questo è il nostro secondo sollecito.",
  sentences:
    "La ringraziamo per la lettera ricevuta la settimana scorsa.|Siamo lieti di comunicarLe che la Sua domanda è stata accolta.|La preghiamo di farci sapere se la data Le va bene.|La riunione si terrà nella sala grande dietro la biblioteca.|Purtroppo questa volta non possiamo soddisfare la Sua richiesta.|Come concordato al telefono, invieremo i documenti a parte.|L'edificio sarà ristrutturato tra la primavera e l'autunno.|I residenti sono pregati di togliere le biciclette dal cortile.|I nostri orari sono cambiati dall'inizio dell'anno.|La preghiamo di firmare il modulo allegato e di restituircelo.|La nostra nuova referente sarà lieta di aiutarLa.|Ci scusiamo per il ritardo e La ringraziamo per la pazienza.|Il contratto termina senza disdetta alla fine dell'anno.|Per domande siamo raggiungibili nei giorni feriali.|I Suoi dati personali saranno trattati in modo riservato.|Il comitato ha esaminato con cura tutte le proposte.|Una copia della presente è stata inviata al comune.|I risultati del sondaggio saranno pubblicati sul nostro sito.|Gli apparecchi più vecchi vanno controllati prima dell'inverno.|Molti visitatori sono arrivati in treno nonostante il maltempo.|Il giardino dietro la casa è aperto a tutti.|Gli studi mostrano che brevi pause migliorano la concentrazione.|Il fiume è salito di {number} centimetri in due giorni.|Nel {year} vivevano nel paese circa {number} persone.|La relazione copre un periodo di {number} mesi.",
  articles:
    'Treni lenti, viaggiatori felici|Come le api tornano a casa|Il vecchio porto si sveglia|Breve storia della matita|Perché dormiamo|Relazione annuale|Notiziario|Studio sul rumore nelle città',
  contracts:
    'Contratto di locazione|Contratto di servizi|Contratto di lavoro|Accordo di riservatezza|Condizioni generali|Contratto di prestito',
  clauses:
    'Art. 1 Oggetto|Art. 2 Durata e recesso|Art. 3 Obblighi delle parti|Art. 4 Compenso|Art. 5 Riservatezza|Art. 6 Responsabilità|Art. 7 Disposizioni finali|Art. 8 Foro competente',
  minutes:
    "Verbale della riunione|Verbale dell'assemblea|Verbale del consiglio|Appunti della riunione",
  minuteFacts: 'Data|Luogo|Presenti|Assenti|Presidente|Segretario|Prossima riunione',
  forms:
    'Modulo di iscrizione|Domanda di adesione|Denuncia di danno|Cambio di residenza|Questionario|Consenso informato',
  formFields:
    'Nome|Cognome|Data di nascita|Via|CAP|Comune|Telefono|E-mail|Cittadinanza|Professione|Firma|Luogo e data|Stato civile|Numero di polizza|Note',
  recipes:
    'Torta di mele|Zuppa di verdure|Torta al limone|Crespelle|Insalata di lenticchie|Spezzatino di manzo',
  ingredients:
    '200 g di farina|2 uova|100 ml di latte|1 pizzico di sale|50 g di burro|3 mele|1 cucchiaino di lievito|2 cucchiai di zucchero|500 g di patate|1 cipolla|2 carote|1 l di brodo',
  steps:
    "Preriscaldare il forno.|Mescolare tutti gli ingredienti.|Lavorare fino a ottenere un composto liscio.|Lasciare riposare {number} minuti.|Cuocere fino a doratura.|Servire tiepido.|Togliere il coperchio.|Premere il tasto per tre secondi.|Collegare il cavo alla presa.|Attendere che la spia diventi verde.|Pulire il filtro una volta al mese.|Non esporre l'apparecchio all'umidità.",
  manuals: "Manuale d'uso|Guida rapida|Istruzioni per l'uso|Istruzioni di montaggio|Avvertenze",
  headings:
    'Introduzione|Metodo|Risultati|Sicurezza|Installazione|Uso|Pulizia|Sintesi|Contesto|Prospettive|Contatti',
  tables:
    'Popolazione per quartiere|Pioggia per mese|Vendite per regione|Consumo di energia|Orario dei treni|Classifica|Risultati delle prove|Bilancio',
  tableHeads: 'Regione|Totale|Variazione|Quota|Anno|Punti|Uomini|Donne|T1|T2|Valore|Numero',
  cv: 'Curriculum vitae|CV|Curriculum',
  cvParts: 'Esperienza professionale|Istruzione|Lingue|Competenze|Interessi|Dati personali',
  mailHeads: 'Da|A|Oggetto|Inviato',
  bookings:
    "Conferma di prenotazione|Il tuo itinerario|Prenotazione confermata|Carta d'imbarco|Prenotazione hotel|Biglietto elettronico",
  bookingFacts:
    'Codice prenotazione|Passeggero|Volo|Partenza|Arrivo|Posto|Uscita|Check-in|Check-out|Ospite|Tipo di camera|Notti',
  brochures:
    'Offerte di primavera|Il nostro menu|Novità|Corsi estivi|Giornate del giardino|Saldi invernali',
  prices: 'Listino prezzi|Menu|Tariffe|Prezzi|Costi',
  from: 'da {price}|ora solo {price}|{price}|{price} a persona',
};
