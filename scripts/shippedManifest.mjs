// The manifest that ships is the developer's with other addresses and the version of package.json.
const developmentAddress = 'https://localhost:3000';

/** @param {string} text */
const escapeXml = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/**
 * @param {string | undefined} text the address the add-in will be hosted at
 * @returns {{ ok: true, url: string } | { ok: false, problem: string }} the address without a slash at its end
 */
export function hostingAddress(text) {
  const example = 'For example: npm run build -- --url https://addins.example.com/authorized-hours';
  if (text === undefined || text === '') {
    return { ok: false, problem: `The build needs the address the add-in will be hosted at. ${example}` };
  }
  if (!URL.canParse(text)) return { ok: false, problem: `"${text}" is not an address. ${example}` };
  const url = new URL(text);
  if (url.protocol !== 'https:') {
    return {
      ok: false,
      problem: `Excel loads add-ins over https only, and "${text}" is not https. ${example}`,
    };
  }
  if (url.search !== '' || url.hash !== '' || url.username !== '') {
    return {
      ok: false,
      problem: `The address must be a plain folder, without "?", "#" or a user name. ${example}`,
    };
  }
  return { ok: true, url: url.href.replace(/\/+$/, '') };
}

/** @param {string} version of package.json, like 1.2.3 @returns {string} the four numbers Office wants */
export function manifestVersion(version) {
  if (!/^[1-9]\d{0,4}(\.\d{1,5}){2}$/.test(version)) {
    throw new Error(
      `Office takes a version of three plain numbers from 1.0.0 on; package.json has ${version}.`,
    );
  }
  return `${version}.0`;
}

/**
 * @param {string} manifest the developer's
 * @param {{ url: string, version: string }} shipped as given by {@link hostingAddress}, and by package.json
 */
export function shippedManifest(manifest, { url, version }) {
  return manifest
    .replaceAll(developmentAddress, () => escapeXml(url))
    .replace(/<Version>[^<]*<\/Version>/, `<Version>${manifestVersion(version)}</Version>`)
    .replaceAll(/\s*<!--[\s\S]*?-->/g, '');
}
