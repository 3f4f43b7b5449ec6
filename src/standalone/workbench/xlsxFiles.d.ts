/** The bundler turns an imported workbook into the address where the page finds it. */
declare module '*.xlsx' {
  const address: string;
  export default address;
}
