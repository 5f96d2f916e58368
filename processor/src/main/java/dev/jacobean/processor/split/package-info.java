/**
 * Cuts functions that would become too large as methods into parts: HotSpot does not compile methods of more than 8000
 * bytecodes, and class files know none of more than 64 kB. It knows the intermediate representation only.
 */
package dev.jacobean.processor.split;
