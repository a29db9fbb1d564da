import {
  flag,
  money,
  taxpayerNumber,
  text,
  type BoxDefinition,
  type FormDefinition,
} from './form.ts';

/* Information returns: each variant shares the parties and has boxes of its own. */

const parties: readonly BoxDefinition[] = [
  text('payer_name_and_address', 'PAYER’S name, street address, city or town'),
  taxpayerNumber('payer_tin', 'PAYER’S TIN'),
  taxpayerNumber('recipient_tin', 'RECIPIENT’S TIN'),
  text('recipient_name', 'RECIPIENT’S name'),
  text('recipient_street_address', 'Street address (including apt. no.)'),
  text('recipient_city', 'City or town, state or province, country, and ZIP'),
  text('account_number', 'Account number (see instructions)'),
  flag('fatca_filing_requirement', 'FATCA filing'),
  flag('second_tin_notice', '2nd TIN not.'),
  flag('void', 'VOID'),
  flag('corrected', 'CORRECTED'),
];

const variant = (type: string, title: RegExp, boxes: readonly BoxDefinition[]): FormDefinition => ({
  type: `1099-${type}`,
  title,
  boxes: [...parties, ...boxes],
});

/** Names of what a state withholds; the boxes have other numbers on other forms. */
const state = (withheld: string, number: string, income: string): readonly BoxDefinition[] => [
  money('state_tax_withheld', `${withheld} State tax withheld`),
  text('state_number', `${number} State/Payer’s state no.`),
  money('state_income', `${income} State income`),
];

export const f1099: readonly FormDefinition[] = [
  variant('MISC', /1099-?\s?MISC|miscellaneous\s+(?:information|income)/i, [
    money('box_1_rents', '1 Rents'),
    money('box_2_royalties', '2 Royalties'),
    money('box_3_other_income', '3 Other income'),
    money('box_4_federal_income_tax_withheld', '4 Federal income tax withheld'),
    money('box_5_fishing_boat_proceeds', '5 Fishing boat proceeds'),
    money('box_6_medical_and_health_care_payments', '6 Medical and health care payments'),
    flag('box_7_direct_sales', '7 Payer made direct sales'),
    money('box_8_substitute_payments', '8 Substitute payments in lieu of'),
    money('box_9_crop_insurance_proceeds', '9 Crop insurance proceeds'),
    money('box_10_gross_proceeds_to_an_attorney', '10 Gross proceeds paid to an'),
    money('box_11_fish_purchased_for_resale', '11 Fish purchased for resale'),
    money('box_12_section_409a_deferrals', '12 Section 409A deferrals'),
    money('box_13_excess_golden_parachute_payments', '13 Excess golden parachute'),
    money('box_14_nonqualified_deferred_compensation', '14 Nonqualified deferred'),
    ...state('15', '16', '17'),
  ]),
  variant('NEC', /1099-?\s?NEC|nonemployee\s+compensation\s+(?:form|copy|department)/i, [
    money('box_1_nonemployee_compensation', '1 Nonemployee compensation'),
    flag('box_2_direct_sales', '2 Payer made direct sales'),
    money('box_4_federal_income_tax_withheld', '4 Federal income tax withheld'),
    ...state('5', '6', '7'),
  ]),
  variant('INT', /1099-?\s?INT\b|^\W*interest\s+income\W*$/im, [
    money('box_1_interest_income', '1 Interest income'),
    money('box_2_early_withdrawal_penalty', '2 Early withdrawal penalty'),
    money('box_3_interest_on_us_savings_bonds', '3 Interest on U.S. Savings Bonds'),
    money('box_4_federal_income_tax_withheld', '4 Federal income tax withheld'),
    money('box_5_investment_expenses', '5 Investment expenses'),
    money('box_6_foreign_tax_paid', '6 Foreign tax paid'),
    text('box_7_foreign_country', '7 Foreign country'),
    money('box_8_tax_exempt_interest', '8 Tax-exempt interest'),
    ...state('17', '16', '15'),
  ]),
  variant('DIV', /1099-?\s?DIV\b|dividends and\s+distributions/i, [
    money('box_1a_total_ordinary_dividends', '1a Total ordinary dividends'),
    money('box_1b_qualified_dividends', '1b Qualified dividends'),
    money('box_2a_total_capital_gain_distributions', '2a Total capital gain distr.'),
    money('box_3_nondividend_distributions', '3 Nondividend distributions'),
    money('box_4_federal_income_tax_withheld', '4 Federal income tax withheld'),
    money('box_5_section_199a_dividends', '5 Section 199A dividends'),
    money('box_7_foreign_tax_paid', '7 Foreign tax paid'),
  ]),
  variant('R', /1099-?\s?R\b|distributions from\s+pensions/i, [
    money('box_1_gross_distribution', '1 Gross distribution'),
    money('box_2a_taxable_amount', '2a Taxable amount'),
    money('box_3_capital_gain', '3 Capital gain (included in'),
    money('box_4_federal_income_tax_withheld', '4 Federal income tax withheld'),
    money('box_5_employee_contributions', '5 Employee contributions'),
    text('box_7_distribution_codes', '7 Distribution code(s)'),
  ]),
  variant('G', /1099-?\s?G\b|certain\s+government\s+payments/i, [
    money('box_1_unemployment_compensation', '1 Unemployment compensation'),
    money('box_2_state_or_local_tax_refunds', '2 State or local income tax'),
    money('box_4_federal_income_tax_withheld', '4 Federal income tax withheld'),
  ]),
  variant('K', /1099-?\s?K\b|payment card and\s+third party/i, [
    money('box_1a_gross_amount', '1a Gross amount of payment'),
    money('box_1b_card_not_present', '1b Card Not Present'),
    text('box_2_merchant_category_code', '2 Merchant category code'),
    text('box_3_number_of_transactions', '3 Number of payment'),
    money('box_4_federal_income_tax_withheld', '4 Federal income tax withheld'),
  ]),
];
