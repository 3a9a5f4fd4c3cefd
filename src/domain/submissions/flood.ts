/**
 * Why a message was set aside that came when far more did than residents send, as a code for staff. It is not taken for
 * spam: it is known by its words like any other, and staff hear of the flood and not of each.
 */
export const FLOOD = 'flood';
