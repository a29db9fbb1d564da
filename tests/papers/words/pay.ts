import type { Language } from '../places/place.ts';

/** What payslips say; choices stand between bars. */
export type PayWords = {
  readonly title: string;
  readonly employee: string;
  readonly employer: string;
  readonly number: string;
  readonly period: string;
  readonly payDate: string;
  readonly department: string;
  readonly taxCode: string;
  readonly insurance: string;
  readonly earnings: string;
  readonly deductions: string;
  readonly basic: string;
  readonly extras: string;
  readonly taken: string;
  readonly totalTaken: string;
  readonly gross: string;
  readonly net: string;
  readonly year: string;
  readonly current: string;
  readonly description: string;
  readonly amount: string;
  readonly hours: string;
  readonly paidInto: string;
  readonly leave: string;
};

export const payWords: Readonly<Record<Language, PayWords>> = {
  en: {
    title:
      'Payslip|PAYSLIP|Pay Advice|Earnings Statement|Salary Slip|Pay Statement|Payslip for the month of {month}|Wage Slip',
    employee: 'Employee|Employee Name|Name|Emp. Name|Name of Employee',
    employer: 'Employer|Company|Employer Name|Company Name',
    number: 'Employee No.|Payroll No|Emp ID|Staff No.|Works No.|Employee ID',
    period: 'Pay Period|Period|Month|Tax Period|Pay period|For the month of',
    payDate: 'Pay Date|Date Paid|Payment Date|Paid on|Check Date|Process Date',
    department: 'Department|Dept|Designation|Position|Job Title',
    taxCode: 'Tax Code|Tax code|Filing Status|PAN|Tax ref',
    insurance: 'NI Number|SSN|NI No.|UAN|EPF No.',
    earnings: 'Payments|Earnings|Pay and Allowances|Gross Earnings|EARNINGS',
    deductions: 'Deductions|DEDUCTIONS|Taxes and Deductions|Statutory Deductions',
    basic: 'Basic Pay|Salary|Basic Salary|Regular|Monthly Salary|Basic',
    extras:
      'Overtime|Bonus|Commission|Holiday Pay|House Rent Allowance|Car Allowance|Shift Allowance|Transport|Expenses',
    taken:
      'PAYE Tax|National Insurance|Pension|Student Loan|Federal Income Tax|Social Security|Medicare|State Tax|401(k)|Health Insurance|Provident Fund|Professional Tax|Union Dues',
    totalTaken: 'Total Deductions|Total deductions|TOTAL DEDUCTIONS|Deductions total',
    gross:
      'Gross Pay|Total Gross Pay|Gross Earnings|Total Payments|GROSS PAY|Gross|Total Earnings|Gross Salary',
    net: 'Net Pay|NET PAY|Take Home Pay|Net Salary|Net Amount|Net pay this period|Amount Payable|Net Check',
    year: 'Year to Date|YTD|Total to date|Y.T.D.',
    current: 'This Period|Current|Amount|This period',
    description: 'Description|Payments|Item|Earnings',
    amount: 'Amount|AMOUNT|Total',
    hours: 'Hours|Units|Rate',
    paidInto: 'Paid by BACS to account|Payment method: Bank transfer|Direct deposit to|Bank A/C',
    leave: 'Holiday balance|Leave taken|Annual leave remaining',
  },
  de: {
    title:
      'Gehaltsabrechnung|Entgeltabrechnung|Lohnabrechnung|Verdienstabrechnung|Abrechnung der Brutto/Netto-Bezüge|Lohn- und Gehaltsabrechnung {month}|Verdienstbescheinigung|Abrechnung der Bezüge',
    employee: 'Mitarbeiter|Arbeitnehmer|Name|Herrn/Frau|Mitarbeiter/in',
    employer: 'Arbeitgeber|Firma|Betrieb',
    number: 'Personalnummer|Pers.-Nr.|Personal-Nr.|PNr.',
    period: 'Abrechnungsmonat|Zeitraum|Abrechnungszeitraum|Monat|für',
    payDate: 'Auszahlungsdatum|Zahltag|Auszahlung am|Überweisung am|Valuta',
    department: 'Abteilung|Kostenstelle|Tätigkeit|Eintritt',
    taxCode: 'Steuerklasse|StKl|Steuer-ID|Kinderfreibeträge',
    insurance: 'SV-Nummer|Sozialvers.-Nr.|Krankenkasse|SV-Nr.',
    earnings: 'Bruttobezüge|Bezüge|Lohnarten|Brutto-Bezüge',
    deductions: 'Abzüge|Gesetzliche Abzüge|Steuer/Sozialversicherung',
    basic: 'Grundgehalt|Gehalt|Monatslohn|Stundenlohn|Tarifgehalt|Grundlohn',
    extras:
      'Überstunden|VWL AG-Anteil|Urlaubsgeld|Weihnachtsgeld|Prämie|Nachtzuschlag|Fahrgeld|Firmenwagen geldw. Vorteil|Sachbezug',
    taken:
      'Lohnsteuer|Kirchensteuer|Solidaritätszuschlag|Krankenversicherung|Rentenversicherung|Arbeitslosenversicherung|Pflegeversicherung|VWL Überweisung|Direktversicherung',
    totalTaken: 'Summe Abzüge|Gesamtabzüge|Abzüge gesamt|Steuer- und SV-Abzüge',
    gross: 'Gesamtbrutto|Bruttogehalt|Brutto|Gesamt-Brutto|Bruttoverdienst|Summe Brutto|Bruttolohn',
    net: 'Auszahlungsbetrag|Nettogehalt|Netto|Überweisungsbetrag|Auszahlung|Netto-Verdienst|Nettoverdienst|Nettolohn',
    year: 'Jahreswerte|kumuliert|Aufgelaufen|Jahressumme',
    current: 'Betrag|Monat|lfd. Monat',
    description: 'Bezeichnung|Lohnart|Text',
    amount: 'Betrag|EUR|Gesamtbetrag',
    hours: 'Menge|Stunden|Faktor',
    paidInto: 'Überweisung auf Konto|Bank|Auszahlung auf',
    leave: 'Resturlaub|Urlaubsanspruch|Urlaub genommen',
  },
  fr: {
    title:
      'Bulletin de paie|BULLETIN DE SALAIRE|Bulletin de salaire|Fiche de paie|BULLETIN DE PAIE|Bulletin de paie - {month}|Décompte de salaire',
    employee: 'Salarié|Nom|Nom et prénom|Employé|M./Mme',
    employer: 'Employeur|Entreprise|Établissement|Société',
    number: 'Matricule|N° matricule|N° salarié',
    period: 'Période|Période de paie|Paie du mois de|Mois|Période du',
    payDate: 'Date de paiement|Paiement le|Payé le|Date de virement|Réglé le',
    department: 'Emploi|Qualification|Service|Poste',
    taxCode: 'Taux PAS|Coefficient|Échelon|Niveau',
    insurance: 'N° Sécurité sociale|N° SS|Convention collective|NIR',
    earnings: 'Rémunération|Éléments de paie|Gains|Salaire',
    deductions: 'Cotisations|Retenues|Cotisations et contributions sociales',
    basic: 'Salaire de base|Salaire mensuel|Appointements|Salaire base',
    extras:
      "Heures supplémentaires|Prime d'ancienneté|Prime|Indemnité transport|13e mois|Congés payés|Avantage en nature|Prime de panier",
    taken:
      'Sécurité sociale maladie|Retraite complémentaire|CSG déductible|CSG/CRDS non déductible|Assurance chômage|Prévoyance|Mutuelle|Impôt sur le revenu (PAS)|Titres restaurant|Vieillesse plafonnée',
    totalTaken:
      'Total des retenues|Total cotisations|Total des cotisations et contributions|Total retenues',
    gross: 'Salaire brut|Total brut|SALAIRE BRUT|Rémunération brute|Brut|TOTAL BRUT',
    net: 'Net à payer|NET A PAYER|Net payé|Net à payer au salarié|Salaire net|Net à payer en euros|Net versé',
    year: 'Cumul annuel|Cumuls|Cumul|Année',
    current: 'Mois|Période|Montant',
    description: 'Désignation|Libellé|Rubriques',
    amount: 'Montant|À payer|Part salarié',
    hours: 'Base|Taux|Nombre',
    paidInto: 'Virement sur le compte|Payé par virement|Mode de paiement : virement',
    leave: 'Congés restants|Solde CP|Congés acquis',
  },
  es: {
    title:
      'Nómina|NÓMINA|Recibo de salarios|Recibo individual justificativo del pago de salarios|Hoja de salario|Nómina {month}|Recibo de nómina',
    employee: 'Trabajador|Empleado|Nombre|Trabajador/a|Apellidos y nombre',
    employer: 'Empresa|Empleador|Razón social',
    number: 'Nº empleado|Nº matrícula|Código trabajador|Nº trab.',
    period: 'Periodo de liquidación|Período|Periodo|Mes|Liquidación',
    payDate: 'Fecha de pago|Fecha de abono|Pagado el|Fecha pago',
    department: 'Categoría|Grupo profesional|Puesto|Departamento',
    taxCode: 'Grupo de cotización|Tarifa|IRPF %|CCC',
    insurance: 'Nº afiliación S.S.|Nº Seg. Social|N.S.S.|Núm. afil. S.S.',
    earnings: 'Devengos|I. DEVENGOS|Percepciones|Percepciones salariales',
    deductions: 'Deducciones|II. DEDUCCIONES|Descuentos',
    basic: 'Salario base|Sueldo|Salario|Sueldo base',
    extras:
      'Antigüedad|Plus convenio|Plus transporte|Horas extraordinarias|Incentivos|Prorrata pagas extra|Dietas|Complemento',
    taken:
      'Contingencias comunes|Desempleo|Formación profesional|IRPF|I.R.P.F.|Anticipo|M.E.I.|Retención ISR|Cuota sindical',
    totalTaken: 'Total a deducir|Total deducciones|B. TOTAL A DEDUCIR|Total descuentos',
    gross:
      'Total devengado|A. TOTAL DEVENGADO|Salario bruto|Total percepciones|Bruto|Total devengos',
    net: 'Líquido a percibir|LÍQUIDO TOTAL A PERCIBIR|Líquido total a percibir|Neto a percibir|Neto a pagar|Líquido',
    year: 'Acumulado anual|Acumulado|Acum.|Total año',
    current: 'Importe|Mes|Totales',
    description: 'Concepto|Conceptos|Descripción',
    amount: 'Importe|Importes|Total',
    hours: 'Cuantía|Unidades|Precio',
    paidInto: 'Transferencia a la cuenta|Cuenta de abono|Abonado en cuenta',
    leave: 'Vacaciones pendientes|Días de vacaciones',
  },
  it: {
    title:
      'Busta paga|Cedolino paga|CEDOLINO PAGA|Prospetto paga|Busta paga {month}|LIBRO UNICO DEL LAVORO|Cedolino',
    employee: 'Dipendente|Nominativo|Cognome e nome|Lavoratore',
    employer: 'Azienda|Ditta|Datore di lavoro|Ragione sociale',
    number: 'Matricola|Codice dipendente|Cod. dip.',
    period: 'Periodo di retribuzione|Mese retribuito|Periodo|Mese|Competenza',
    payDate: 'Data pagamento|Data valuta|Pagato il|Data di accredito',
    department: 'Qualifica|Livello|Mansione|Reparto',
    taxCode: 'Codice fiscale|Detrazioni|Aliquota',
    insurance: 'Posizione INPS|Pos. INAIL|Matricola INPS',
    earnings: 'Competenze|Retribuzione|Voci retributive',
    deductions: 'Trattenute|Ritenute|Trattenute e contributi',
    basic: 'Retribuzione ordinaria|Paga base|Stipendio|Retribuzione base',
    extras:
      'Straordinario|Contingenza|Scatti anzianità|Superminimo|Premio|Indennità trasferta|Tredicesima|Assegno nucleo',
    taken:
      'Contributi INPS|IRPEF|Addizionale regionale|Addizionale comunale|Fondo pensione|Trattenuta sindacale|Contributo FIS|IRPEF netta',
    totalTaken: 'Totale trattenute|TOTALE TRATTENUTE|Totale ritenute',
    gross:
      'Totale competenze|Retribuzione lorda|TOTALE COMPETENZE|Lordo|Totale lordo|Imponibile lordo',
    net: 'Netto in busta|NETTO DEL MESE|Netto a pagare|Netto del mese|Netto da pagare|NETTO IN BUSTA|Netto',
    year: 'Progressivi|Progressivo annuo|Totale anno|Prog.',
    current: 'Importo|Mese|Valore',
    description: 'Descrizione|Voce|Descrizione voci',
    amount: 'Importo|Competenze|Totale',
    hours: 'Ore|Quantità|Base',
    paidInto: 'Accredito su conto|Bonifico su IBAN|Modalità pagamento: bonifico',
    leave: 'Ferie residue|Permessi residui|Ferie godute',
  },
  nl: {
    title:
      'Loonstrook|Salarisstrook|Salarisspecificatie|LOONSTROOK|Loonspecificatie|Loonbrief|Salarisspecificatie {month}|Loonfiche',
    employee: 'Werknemer|Naam|Medewerker|Naam werknemer',
    employer: 'Werkgever|Bedrijf|Onderneming',
    number: 'Personeelsnummer|Pers.nr.|Werknemersnummer|Personeelsnr.',
    period: 'Periode|Tijdvak|Loonperiode|Maand|Verloningsperiode',
    payDate: 'Betaaldatum|Datum betaling|Uitbetaald op|Betaald op',
    department: 'Functie|Afdeling|Barema|Schaal',
    taxCode: 'Loonheffingskorting|Tabel|Burgerlijke staat|Bijz. tarief',
    insurance: 'BSN|Rijksregisternummer|Sofinummer|INSZ',
    earnings: 'Loon|Betalingen|Bruto bestanddelen|Salaris',
    deductions: 'Inhoudingen|Afhoudingen|Heffingen',
    basic: 'Salaris|Basisloon|Brutoloon|Bruto salaris|Maandloon',
    extras:
      'Overuren|Vakantiegeld|Reiskostenvergoeding|Bonus|Toeslag|Eindejaarsuitkering|Maaltijdcheques|Onkostenvergoeding',
    taken:
      'Loonheffing|Pensioenpremie|RSZ|Bedrijfsvoorheffing|WGA hiaat|WW-premie|Premie Zvw|Bijzondere bijdrage|PAWW',
    totalTaken: 'Totaal inhoudingen|Inhoudingen totaal|Totaal afhoudingen',
    gross: 'Bruto loon|Totaal bruto|Brutoloon totaal|Bruto|Brutosalaris|Totaal brutoloon',
    net: 'Netto te betalen|Nettoloon|Netto|Netto uitbetaling|Uit te betalen|Te betalen netto|Netto salaris',
    year: 'Cumulatief|Cumulatieven|Totaal jaar|T/m periode',
    current: 'Bedrag|Deze periode|Periode',
    description: 'Omschrijving|Looncomponent|Beschrijving',
    amount: 'Bedrag|Uitbetaling|Totaal',
    hours: 'Aantal|Uren|Tarief',
    paidInto: 'Overgemaakt op rekening|IBAN|Uitbetaald op rekening',
    leave: 'Vakantiedagen saldo|Verlof saldo|Opgenomen verlof',
  },
  pt: {
    title:
      'Recibo de vencimento|RECIBO DE VENCIMENTO|Recibo de vencimentos|Recibo de remunerações|Recibo de vencimento - {month}|Folha de vencimento',
    employee: 'Funcionário|Nome|Colaborador|Trabalhador|Nome do trabalhador',
    employer: 'Entidade patronal|Empresa|Entidade empregadora',
    number: 'N.º funcionário|N.º mecanográfico|Código|N.º colaborador',
    period: 'Período|Mês|Mês de processamento|Referente a|Período de',
    payDate: 'Data de pagamento|Data pagamento|Pago em|Data do recibo',
    department: 'Categoria|Departamento|Função|Secção',
    taxCode: 'Tabela IRS|NIF|Taxa IRS|N.º dependentes',
    insurance: 'N.º Seg. Social|N.º Segurança Social|NISS|Apólice seguro',
    earnings: 'Abonos|Remunerações|Vencimentos',
    deductions: 'Descontos|Deduções',
    basic: 'Vencimento base|Vencimento|Remuneração base|Ordenado base',
    extras:
      'Subsídio de alimentação|Subsídio de férias|Horas extra|Prémio|Subsídio de Natal|Ajudas de custo|Diuturnidades|Isenção de horário',
    taken:
      'Segurança Social|IRS|Seguro de saúde|Quota sindical|Sobretaxa|Desconto refeições|Penhora|Seg. Social 11%',
    totalTaken: 'Total descontos|Total de descontos|TOTAL DESCONTOS',
    gross:
      'Total abonos|Total ilíquido|Remuneração ilíquida|Total bruto|TOTAL ABONOS|Vencimento ilíquido',
    net: 'Líquido a receber|Total líquido|LÍQUIDO A RECEBER|Valor líquido|Total pago|Líquido',
    year: 'Acumulado|Acumulado anual|Valores acumulados',
    current: 'Valor|Mês|Montante',
    description: 'Descrição|Designação|Abonos / Descontos',
    amount: 'Valor|Montante|Total',
    hours: 'Qtd.|Dias|Valor unit.',
    paidInto:
      'Transferência para o IBAN|Pago por transferência bancária|Forma de pagamento: transferência',
    leave: 'Férias por gozar|Dias de férias',
  },
};
