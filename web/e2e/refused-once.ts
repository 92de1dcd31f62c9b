/** The mail server of the browser flows refuses this reader the first time; it takes everybody else's mail. */
export const refusedOnce = 'respinta@filiera.example';
