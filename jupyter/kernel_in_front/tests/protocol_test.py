"""Jupyter's own test of a kernel's protocol."""

import jupyter_kernel_test


class Protocol(jupyter_kernel_test.KernelTests):
    kernel_name = "us-trade"
    language_name = "typescript"
    file_extension = ".ts"
    code_hello_world = "console.log('hello, world')"
    code_stderr = "console.error('wrong')"
    code_generate_error = "throw new Error('wrong')"
    code_execute_result = [{"code": "6 * 7", "result": "42"}]
    code_display_data = [{
        "code": "await Deno.jupyter.display({ 'text/html': '<b>1</b>' }, { raw: true })",
        "mime": "text/html",
    }]
    code_clear_output = "await Deno.jupyter.broadcast('clear_output', { wait: false })"
    complete_code_samples = ["1", "function f() { return 1; }"]
    incomplete_code_samples = ["function f() {", "if (true"]
    completion_samples = [{"text": "parseIn", "matches": {"parseInt"}}]
    code_inspect_sample = "parseInt"


del jupyter_kernel_test
