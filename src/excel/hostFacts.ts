/** The Excel that the pane runs in, as it says itself, for a report of what went wrong. */
export interface HostFacts {
  /** `PC`, `Mac` or `OfficeOnline`, for instance. */
  readonly platform?: string;
  readonly version?: string;
}

/** What Excel tells of itself; an older one, or one that could not be reached, tells nothing. */
export function hostFacts(): HostFacts {
  // Typed as always there, each of these is missing in some hosts.
  const office = globalThis.Office as Partial<typeof Office> | undefined;
  const context = office?.context as Partial<Office.Context> | undefined;
  const diagnostics = context?.diagnostics as Partial<Office.ContextInformation> | undefined;
  const { platform, version } = diagnostics ?? {};
  return { ...(platform && { platform: String(platform) }), ...(version && { version }) };
}
