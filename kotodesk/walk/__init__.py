"""The second front end: from a file that a person wrote to papers and JSON, without a window.

read_case, read_services    files to checked plain data, or one sentence that names the key
walk, programme             the same use cases as the window, in a vault that is thrown away
path_json, programme_json   what came out, as data
"""
