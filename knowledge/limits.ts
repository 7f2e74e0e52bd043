/** How much of a message is read: more than anybody types, and a bound on what one message may cost. In UTF-16 units. */
export const READ_AT_MOST = 4000
