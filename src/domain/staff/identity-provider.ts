/** What has to be known again when someone comes back from the provider. */
export interface Remembered {
  state: string;
  nonce: string;
  /** PKCE: only who began can end it. */
  verifier: string;
}

/** The council's own identity provider, by OpenID Connect. */
export interface IdentityProvider {
  /**
   * Where someone goes to sign in, and what to remember meanwhile. Throws where the provider cannot be reached.
   * @param back the whole address to which the provider sends them back
   */
  begin: (back: string) => Promise<{ address: string; remembered: Remembered }>;
  /**
   * The email address of someone who came back; `undefined` where the provider did not say who they are, or where it says that
   * the address is not known to be theirs.
   * @param url the whole address at which they came back
   */
  finish: (url: string, remembered: Remembered) => Promise<string | undefined>;
  /** Where someone ends their session at the provider; `undefined` where it has no such place. Throws as `begin` does. */
  leave?: () => Promise<string | undefined>;
}
