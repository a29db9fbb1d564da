import { money, taxpayerNumber, text, type FormDefinition } from './form.ts';

/** U.S. Individual Income Tax Return: who files it and its main lines. */
export const f1040: FormDefinition = {
  type: '1040',
  title: /u\.?s\.?\s+individual income tax return/i,
  boxes: [
    text('first_name', 'Your first name and middle initial'),
    text('last_name', 'Last name'),
    taxpayerNumber('social_security_number', 'Your social security number'),
    text('spouse_first_name', 'If joint return, spouse’s first name'),
    taxpayerNumber('spouse_social_security_number', 'Spouse’s social security number'),
    text('home_address', 'Home address (number and street)'),
    text('city', 'City, town, or post office'),
    text('state', 'State'),
    text('zip_code', 'ZIP code'),
    money('line_1z_wages', '1z Add lines 1a through 1h'),
    money('line_1a_wages', '1a Total amount from Form(s) W-2'),
    money('line_2b_taxable_interest', 'b Taxable interest'),
    money('line_3b_ordinary_dividends', 'b Ordinary dividends'),
    money('line_9_total_income', '9 Add lines 1z'),
    money('line_11_adjusted_gross_income', '11 Subtract line 10 from line 9'),
    money('line_12_standard_deduction', '12 Standard deduction or itemized'),
    money('line_15_taxable_income', '15 Subtract line 14 from line 11'),
    money('line_16_tax', '16 Tax (see instructions)'),
    money('line_24_total_tax', '24 Add lines 22 and 23'),
    money('line_33_total_payments', '33 Add lines 25d, 26, and 32'),
    money('line_34_overpaid', '34 If line 33 is more than line 24'),
    money('line_37_amount_you_owe', '37 Subtract line 33 from line 24'),
  ],
};
