/** What invoices say, in several languages. */
export const prose = {
  English:
    'Invoice number 2024-118 of 4 March. Thank you for your order. We have delivered the goods listed below and ask you to pay the amount within fourteen days, quoting the number of this invoice. Prices include value added tax.',
  German:
    'Rechnung Nummer 2024-118 vom 4. März. Vielen Dank für Ihren Auftrag. Wir haben die unten aufgeführten Waren geliefert und bitten Sie, den Betrag innerhalb von vierzehn Tagen unter Angabe der Rechnungsnummer zu überweisen. Für Rückfragen stehen wir gern zur Verfügung.',
  French:
    'Facture numéro 2024-118 du 4 mars. Nous vous remercions de votre commande. Les marchandises détaillées ci-dessous ont été livrées ; veuillez régler le montant dans un délai de quatorze jours en précisant le numéro de la facture. Pénalités de retard exigées après échéance.',
  Spanish:
    'Factura número 2024-118 del 4 de marzo. Muchas gracias por su pedido. Hemos entregado los artículos que se detallan más abajo y le rogamos que abone el importe en un plazo de catorce días, indicando el número de esta factura. Descripción, código y dirección de envío.',
  Italian:
    'Fattura numero 2024-118 del 4 marzo. La ringraziamo per il suo ordine. Abbiamo consegnato la merce elencata qui sotto e la preghiamo di versare il totale entro quattordici giorni, indicando il numero della fattura. Il prezzo comprende l’imposta.',
  Dutch:
    'Factuur nummer 2024-118 van 4 maart. Hartelijk dank voor uw bestelling. Wij hebben de onderstaande goederen geleverd en verzoeken u het bedrag binnen veertien dagen over te maken onder vermelding van het factuurnummer. De prijzen zijn inclusief btw.',
  Portuguese:
    'Fatura número 2024-118 de 4 de março. Obrigado pela sua encomenda. Entregámos os artigos abaixo descritos e pedimos que pague o montante no prazo de catorze dias, indicando o número desta fatura. Os preços incluem imposto.',
  Croatian:
    'Račun broj 2024-118 od 4. ožujka. Hvala vam na narudžbi. Isporučili smo dolje navedenu robu te vas molimo da iznos uplatite u roku od četrnaest dana s pozivom na broj računa. U cijenu je uračunat porez na dodanu vrijednost. Srdačan pozdrav i hvala na povjerenju.',
  Polish:
    'Faktura numer 2024-118 z dnia 4 marca. Dziękujemy za zamówienie. Dostarczyliśmy wymienione poniżej towary i prosimy o wpłatę należności w ciągu czternastu dni z podaniem numeru faktury. Ceny zawierają podatek. Życzymy miłego dnia, do usłyszenia wkrótce.',
} as const;

/** The same in scripts that no language has which can be read. */
export const otherScripts = {
  Russian:
    'Счёт номер 2024-118 от 4 марта. Благодарим вас за заказ. Мы поставили перечисленные ниже товары и просим оплатить сумму в течение четырнадцати дней с указанием номера этого счёта. Цены включают налог на добавленную стоимость.',
  Greek:
    'Τιμολόγιο αριθμός 2024-118 της 4ης Μαρτίου. Σας ευχαριστούμε για την παραγγελία σας. Παραδώσαμε τα παρακάτω εμπορεύματα και σας παρακαλούμε να πληρώσετε το ποσό εντός δεκατεσσάρων ημερών αναφέροντας τον αριθμό του τιμολογίου.',
} as const;
