/** Lies in the packages of the tests, which only files of this folder find. */
export { default } from "fast-check";
