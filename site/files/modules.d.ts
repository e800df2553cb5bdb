declare module 'pdfjs-dist/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown;
}
declare module 'pdfjs-dist/wasm/*.js' {
  const make: () => Promise<unknown>;
  // biome-ignore lint/style/noDefaultExport: so the package has it
  export default make;
}
