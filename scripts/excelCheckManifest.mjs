// The manifest of the Excel check: the developer's with another id, name and page, and without ribbon buttons, so that it
// stands beside the add-in and is opened from Home > Add-ins.

/** @param {string} manifest the developer's */
export function excelCheckManifest(manifest) {
  return manifest
    .replaceAll(/\s*<!--[\s\S]*?-->/g, '')
    .replace(/\s*<VersionOverrides[\s\S]*<\/VersionOverrides>/, '')
    .replace(/<Id>[^<]*<\/Id>/, '<Id>5d0a3c86-52a4-4c0e-9b1e-0f6b8f3f6f21</Id>')
    .replace(/(<DisplayName DefaultValue=)"[^"]*"/, '$1"Excel check"')
    .replace(
      /(<Description DefaultValue=)"[^"]*"/,
      '$1"Compares this Excel with what Authorized Hours expects of it. For developers."',
    )
    .replace('/taskpane.html', '/excel-check.html');
}
