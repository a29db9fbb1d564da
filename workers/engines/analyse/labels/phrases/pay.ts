/** On payslips. */
export const pay = {
  gross_pay: [
    'gross pay, gross salary, gross earnings, total gross, gross wages, total earnings, gross, total gross pay, gross income',
    'gesamtbrutto, bruttolohn, bruttogehalt, brutto, steuerbrutto, gesamt brutto, bruttobezüge, bruttoentgelt, sv brutto',
    'salaire brut, brut, total brut, rémunération brute, total devengado, devengado, salario bruto, bruto, lordo, totale competenze, retribuzione lorda, brutoloon, bruto loon, brutosalaris, brutolonen, total ilíquido, vencimento bruto, total abonos, total remunerações',
  ],
  net_pay: [
    'net pay, net salary, take home pay, net wages, net amount paid, total net pay, net income, net pay this period',
    'auszahlungsbetrag, nettolohn, nettogehalt, auszahlung, nettoverdienst, netto verdienst, überweisung, netto bezüge, nettobezüge, gesetzliches netto',
    'net à payer, salaire net, net payé, net imposable, net à payer avant impôt, líquido a percibir, salario neto, líquido total a percibir, netto in busta, netto del mese, netto a pagare, nettoloon, netto loon, netto salaris, uit te betalen, vencimento líquido, líquido a receber, total líquido, valor líquido',
  ],
  pay_parties: [
    'employee, employee name, employee no, employee id, employer, staff no, payroll number, ni number, tax code, pay period, pay date, department, hourly rate',
    'personalnummer, personal nr, mitarbeiter, arbeitnehmer, arbeitgeber, steuerklasse, krankenkasse, sozialversicherung, lohnsteuer, rentenversicherung, sv nummer, eintritt, kirchensteuer, solidaritätszuschlag',
    'employeur, salarié, matricule, cotisations, convention collective, urssaf, emploi, ancienneté, empresa, trabajador, categoría, antigüedad, irpf, seguridad social, dipendente, azienda, livello, inps, irpef, matricola, werknemer, werkgever, loonheffing, personeelsnummer, trabalhador, categoria, irs, segurança social, vencimento base',
  ],
} as const;
