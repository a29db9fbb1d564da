/** What a mail says. Plain text: nothing to load, nothing to hide. */
export type Letter = {
  readonly kind:
    | 'registration'
    | 'registration_known'
    | 'password_reset'
    | 'password_changed'
    | 'email_change'
    | 'email_changed'
    | 'invitation'
    | 'refresh_reused'
    | 'second_factor_changed'
    | 'recovery_code_used'
    | 'endpoint_disabled'
    | 'export'
    | 'digest';
  readonly subject: string;
  readonly text: string;
};

/** Where people are sent; null where no frontend is configured. */
export type LinkOrigin = string | null;

type WithToken = {
  readonly origin: LinkOrigin;
  readonly token: string;
  /** How long the token counts. */
  readonly minutes: number;
};

export function registrationLetter(given: WithToken): Letter {
  return {
    kind: 'registration',
    subject: 'Confirm your e-mail address',
    text: paragraphs(
      'Somebody, probably you, registered this address with Docmill.',
      wayBack(given, 'verify-email', 'POST /api/v1/auth/email/verify'),
      'If it was not you, do nothing: without this step there is no account.',
    ),
  };
}

/** To somebody who has an account: the answer to the request itself must not tell. */
export function registrationKnownLetter(): Letter {
  return {
    kind: 'registration_known',
    subject: 'You already have an account',
    text: paragraphs(
      'Somebody, probably you, tried to register this address with Docmill, where it has an account.',
      'If you forgot the password, ask for a new one. If it was not you, do nothing.',
    ),
  };
}

export function passwordResetLetter(given: WithToken): Letter {
  return {
    kind: 'password_reset',
    subject: 'Set a new password',
    text: paragraphs(
      'Somebody, probably you, asked for a new password for your Docmill account.',
      wayBack(given, 'reset-password', 'POST /api/v1/auth/password/reset'),
      'If it was not you, do nothing: the password stays as it is.',
    ),
  };
}

export function passwordChangedLetter(): Letter {
  return {
    kind: 'password_changed',
    subject: 'Your password was changed',
    text: paragraphs(
      'The password of your Docmill account was changed, and you were logged out elsewhere.',
      'If it was not you, ask for a new password at once and tell your administrator.',
    ),
  };
}

export function emailChangeLetter(given: WithToken): Letter {
  return {
    kind: 'email_change',
    subject: 'Confirm your new e-mail address',
    text: paragraphs(
      'Somebody, probably you, wants to use this address for a Docmill account.',
      wayBack(given, 'confirm-email', 'POST /api/v1/me/email/confirm'),
      'If it was not you, do nothing.',
    ),
  };
}

/** To the address that was. */
export function emailChangedLetter(): Letter {
  return {
    kind: 'email_changed',
    subject: 'Your e-mail address was changed',
    text: paragraphs(
      'Your Docmill account now has another e-mail address; mails no longer come here.',
      'If it was not you, tell your administrator at once.',
    ),
  };
}

export function invitationLetter(
  given: WithToken & { readonly organizationName: string; readonly inviter: string },
): Letter {
  const { organizationName, inviter } = given;
  return {
    kind: 'invitation',
    subject: `You are invited to ${oneLine(organizationName)}`,
    text: paragraphs(
      `${oneLine(inviter)} invites you to "${oneLine(organizationName)}" on Docmill.`,
      wayBack(
        given,
        'accept-invitation',
        'POST /api/v1/auth/invitations/accept (with an account: /api/v1/me/invitations/accept)',
      ),
      'If you do not know what this is about, do nothing.',
    ),
  };
}

export function refreshReusedLetter(): Letter {
  return {
    kind: 'refresh_reused',
    subject: 'One of your sessions was ended',
    text: paragraphs(
      'A token of one of your Docmill sessions was used twice, which happens when somebody has copied it. The session was ended.',
      'Log in again. If you do not know the reason, change your password.',
    ),
  };
}

export function secondFactorChangedLetter(isOn: boolean): Letter {
  return {
    kind: 'second_factor_changed',
    subject: isOn ? 'A second factor was set up' : 'The second factor was removed',
    text: paragraphs(
      isOn
        ? 'Logging in to your Docmill account now takes a code of your authenticator app.'
        : 'Logging in to your Docmill account no longer takes a code of your authenticator app.',
      'If it was not you, change your password at once and tell your administrator.',
    ),
  };
}

export function recoveryCodeUsedLetter(left: number): Letter {
  return {
    kind: 'recovery_code_used',
    subject: 'A recovery code was used',
    text: paragraphs(
      `A recovery code of your Docmill account was used in place of a code of the app; ${left} are left.`,
      'If it was not you, change your password at once and make new recovery codes.',
    ),
  };
}

type DigestFacts = {
  readonly name: string;
  readonly lastDays: number;
  readonly tally: readonly {
    readonly class: string | null;
    readonly state: string;
    readonly count: number;
  }[];
};

export function digestLetter({ name, lastDays, tally }: DigestFacts): Letter {
  const total = tally.reduce((sum, { count }) => sum + count, 0);
  const days = lastDays === 1 ? 'In the last day' : `In the last ${lastDays} days`;
  const lines = tally.map((row) => `${row.count}  ${row.class ?? 'no class'}, ${row.state}`);
  return {
    kind: 'digest',
    subject: `${oneLine(name)}: ${total} documents`,
    text: paragraphs(`${days} ${total} documents came in.`, lines.join('\n')),
  };
}

type ExportFacts = {
  readonly name: string;
  readonly rows: number;
  readonly where: 'attached' | { readonly link: string } | { readonly path: string };
};

export function exportLetter({ name, rows, where }: ExportFacts): Letter {
  return {
    kind: 'export',
    subject: `Your export: ${oneLine(name)}`,
    text: paragraphs(`The export ${oneLine(name)} is ready, with ${rows} rows.`, placeOf(where)),
  };
}

function placeOf(where: ExportFacts['where']): string {
  if (where === 'attached') return 'It is attached.';
  const tooLarge = 'It is too large for a mail;';
  // The platform was not told where clients reach it.
  if ('path' in where) return `${tooLarge} fetch it from the API: GET ${where.path}`;
  return `${tooLarge} this link opens it for a day, to whoever has it:\n\n${where.link}`;
}

export function endpointDisabledLetter({ url, reason }: { url: string; reason: string }): Letter {
  return {
    kind: 'endpoint_disabled',
    subject: 'A webhook endpoint was disabled',
    text: paragraphs(
      `Docmill sends nothing more to ${oneLine(url)}: ${oneLine(reason)}.`,
      'What happens meanwhile is kept. When the endpoint answers again, enable it and send what it missed: PATCH /api/v1/webhook-endpoints/{id} and POST /api/v1/webhook-endpoints/{id}/recover.',
    ),
  };
}

/** The link, or what to send where no frontend is there to take it. */
function wayBack({ origin, token, minutes }: WithToken, page: string, operation: string): string {
  const limit = `It works once, for ${lifetime(minutes)}.`;
  // Behind the hash: browsers send it to no server and put it in no log.
  if (origin !== null) return `Open this link. ${limit}\n\n${origin}/${page}#token=${token}`;
  return `Send this token, and what else it asks for, with ${operation}. ${limit}\n\n${token}`;
}

function lifetime(minutes: number): string {
  if (minutes < 120) return `${minutes} minutes`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} hours` : `${Math.round(hours / 24)} days`;
}

/** Names are other people's words: they may not write a mail of their own. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').slice(0, 100);
}

function paragraphs(...texts: readonly string[]): string {
  return texts.join('\n\n');
}
