import { base64url, utf8 } from './bytes.ts';

/** How long somebody may take; then it is recorded without, which the record says. */
const waitMs = 60_000;

/** The owner's passkey over the text of a punch; null where he declines or the browser cannot. */
export const askPasskey = async (
  text: string,
  passkeys: readonly string[],
): Promise<Record<string, unknown> | null> => {
  try {
    const { startAuthentication } = await import('@simplewebauthn/browser');
    const challenge = base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(text))));
    const optionsJSON = {
      challenge,
      rpId: location.hostname,
      userVerification: 'required' as const,
      timeout: waitMs,
      allowCredentials: passkeys.map((id) => ({ id, type: 'public-key' as const })),
    };
    return { ...(await startAuthentication({ optionsJSON })) };
  } catch {
    return null;
  }
};
