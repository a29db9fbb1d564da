import { generateSecret, generateURI, verify } from 'otplib';

const ISSUER = 'Docmill';
const STEP_SECONDS = 30;

export type NewTotp = {
  /** Base32, for typing in. */
  readonly secret: string;
  /** `otpauth://`, for a QR code. */
  readonly uri: string;
};

export function newTotp(account: string): NewTotp {
  const secret = generateSecret();
  return { secret, uri: generateURI({ issuer: ISSUER, label: account, secret }) };
}

type Attempt = {
  readonly secret: string;
  readonly code: string;
  /** The step of the last code that was taken; only later ones count. */
  readonly lastStep: number | null;
  readonly now: Date;
};

/** @returns the step whose code it is, one back and one ahead included, or undefined (RFC 6238) */
export async function stepOfCode({
  secret,
  code,
  lastStep,
  now,
}: Attempt): Promise<number | undefined> {
  if (!/^\d{6}$/.test(code)) return undefined;
  const result = await verify({
    strategy: 'totp',
    secret,
    token: code,
    epoch: Math.floor(now.getTime() / 1000),
    epochTolerance: STEP_SECONDS,
    ...(lastStep === null ? {} : { afterTimeStep: lastStep }),
  });
  return result.valid && 'timeStep' in result ? result.timeStep : undefined;
}
