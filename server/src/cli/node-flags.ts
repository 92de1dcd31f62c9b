/** How Node runs the server: failures are told by the lines of the sources, and answers, which are large and gone at once, do not make its memory grow. */
export const nodeFlags = ['--enable-source-maps', '--max-semi-space-size=8'];
